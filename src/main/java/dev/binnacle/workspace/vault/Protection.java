package dev.binnacle.workspace.vault;

/** What keeps the vault's key. The order is written in vault files: only ever add at the end. */
public enum Protection {
    /** A passphrase that a person knows. */
    PASSPHRASE,
    /** The operating system's keyring. */
    KEYRING,
    /** A file of mode 0600, for machines without a person. */
    KEY_FILE
}
