package dev.binnacle.database;

/**
 * What a person must agree to before a connection is made. Asked off the screen's thread; the
 * answers are remembered by whoever implements it, in {@code app}.
 */
public interface Trust {
    /**
     * Whether an H2 file that the console did not create may be opened: its aliases and triggers
     * run code while one browses.
     */
    boolean file(ConnectionSettings connection);

    /**
     * Whether an SSH server never seen before is the right one.
     *
     * @param fingerprint of its key, {@code SHA256:…}; on yes it is to be stored in {@link
     *     SshTunnel#hostKey()}
     */
    boolean hostKey(ConnectionSettings connection, String fingerprint);

    /** Agrees to files, never to SSH servers: for files that the caller itself named. */
    static Trust files() {
        return new Trust() {
            @Override
            public boolean file(ConnectionSettings connection) {
                return true;
            }

            @Override
            public boolean hostKey(ConnectionSettings connection, String fingerprint) {
                return false;
            }
        };
    }
}
