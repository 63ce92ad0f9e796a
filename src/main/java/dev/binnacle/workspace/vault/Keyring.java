package dev.binnacle.workspace.vault;

import org.jspecify.annotations.Nullable;

/** The operating system's keyring. Each call may fail with {@link KeyringException}. */
public interface Keyring {
    /** Whether it is there and open; answers within a few seconds whatever the keyring does. */
    boolean available();

    /** The entry; null = none. */
    @Nullable String find(String account);

    void put(String account, String secret);

    void remove(String account);

    /** The keyring is not there, is locked, or did not answer in time. */
    final class KeyringException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyringException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** No keyring at all. */
    static Keyring none() {
        return new Keyring() {
            @Override
            public boolean available() {
                return false;
            }

            @Override
            public @Nullable String find(String account) {
                return null;
            }

            @Override
            public void put(String account, String secret) {
                throw new KeyringException("There is no keyring.", null);
            }

            @Override
            public void remove(String account) {}
        };
    }
}
