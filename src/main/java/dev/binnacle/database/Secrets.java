package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

/** Where passwords come from: the vault, a prompt, {@code PGPASSFILE}. Joined in {@code app}. */
@FunctionalInterface
public interface Secrets {

    /** What a secret opens. */
    enum Purpose {
        DATABASE_PASSWORD,
        SSH_PASSWORD,
        SSH_KEY_PASSPHRASE,
        TLS_KEY_PASSPHRASE
    }

    /**
     * The secret, or null when there is none. May ask a person, so never on the screen's thread.
     */
    @Nullable String find(ConnectionSettings connection, Purpose purpose);

    /** No secrets at all. */
    static Secrets none() {
        return (connection, purpose) -> null;
    }
}
