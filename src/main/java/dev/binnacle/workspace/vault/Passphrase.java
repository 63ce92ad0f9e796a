package dev.binnacle.workspace.vault;

import org.jspecify.annotations.Nullable;

/**
 * Asks a person for the vault's passphrase. Called on the thread that needs a secret, never on the
 * screen's. The vault wipes the arrays it gets.
 */
public interface Passphrase {
    /**
     * The passphrase of an existing vault.
     *
     * @param wrongBefore how many answers were wrong already
     * @return null = the person would rather not
     */
    char @Nullable [] ask(int wrongBefore);

    /**
     * A passphrase for a vault that is about to be made or changed; asked for twice by whoever
     * asks.
     *
     * @return null = the person would rather not
     */
    char @Nullable [] choose();

    /** Nobody is there to ask. */
    static Passphrase nobody() {
        return new Passphrase() {
            @Override
            public char @Nullable [] ask(int wrongBefore) {
                return null;
            }

            @Override
            public char @Nullable [] choose() {
                return null;
            }
        };
    }
}
