package dev.binnacle.app;

import dev.binnacle.desktop.shell.VaultDoor;
import dev.binnacle.workspace.vault.Protection;
import dev.binnacle.workspace.vault.Vault;

/** What the settings say of the workspace's vault, and how its passphrase is changed. */
final class StoredVault implements VaultDoor {
    private final Vault vault;

    StoredVault(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String words() {
        return vault.protection()
                .map(protection ->
                        switch (protection) {
                            case PASSPHRASE -> "Under a passphrase";
                            case KEYRING -> "Its key is in the system's keyring";
                            case KEY_FILE -> "Its key is in a file";
                        })
                .map(words -> words + (vault.unlocked() ? ", unlocked." : ", locked."))
                .orElse("Made when the first password is kept.");
    }

    @Override
    public boolean exists() {
        return vault.exists();
    }

    @Override
    public void changePassphrase() {
        vault.protect(Protection.PASSPHRASE);
    }

    @Override
    public void lock() {
        vault.lock();
    }
}
