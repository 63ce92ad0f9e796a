package dev.binnacle.desktop.shell;

/**
 * The workspace's vault as the settings show it. Joined in {@code app}; reads a file and may ask a
 * person, so never called on the screen's thread. Failures are Problems.
 */
public interface VaultDoor {
    /** What protects it and whether it is open now, in a sentence. */
    String words();

    boolean exists();

    /** Asks for the passphrase if it is locked, then twice for the new one. */
    void changePassphrase();

    /** Forgets the key; the next secret asks again. */
    void lock();

    /** A vault that is never made. */
    static VaultDoor none() {
        return new VaultDoor() {
            @Override
            public String words() {
                return "There is none.";
            }

            @Override
            public boolean exists() {
                return false;
            }

            @Override
            public void changePassphrase() {}

            @Override
            public void lock() {}
        };
    }
}
