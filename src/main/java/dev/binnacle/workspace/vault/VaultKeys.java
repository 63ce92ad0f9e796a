package dev.binnacle.workspace.vault;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Where the key to the vault's data key comes from.
 *
 * @param passphrase asks a person
 * @param keyring {@link Keyring#none} where it must not be used
 * @param keyFile for machines without a person; null = none named
 */
public record VaultKeys(Passphrase passphrase, Keyring keyring, @Nullable Path keyFile, Cost cost) {
    private static final int TRIES = 3;

    /** How dear a guess at a new passphrase is made. */
    public enum Cost {
        STANDARD(Argon2Cost.STANDARD),
        /** The least that is still sound: for tests. */
        LEAST(new Argon2Cost(19 * 1024, 2, 1));

        final Argon2Cost argon2;

        Cost(Argon2Cost argon2) {
            this.argon2 = argon2;
        }
    }

    /**
     * What a new vault is protected by: the key file if one is named, else the keyring, else a
     * person.
     */
    Protection preferred() {
        if (keyFile != null) {
            return Protection.KEY_FILE;
        }
        return keyring.available() ? Protection.KEYRING : Protection.PASSPHRASE;
    }

    /** Protects the data key anew. May ask a person. */
    WrappedKey wrap(Protection protection, byte[] vault, byte[] dataKey) {
        byte[] salt = Aes.random(WrappedKey.SALT_BYTES);
        byte[] outer =
                switch (protection) {
                    case KEY_FILE -> KeyFile.readOrMake(namedKeyFile());
                    case KEYRING -> putInKeyring(vault, salt);
                    case PASSPHRASE -> fromPassphrase(passphrase.choose(), cost.argon2, salt);
                };
        return new WrappedKey(
                protection,
                cost.argon2,
                salt,
                Aes.seal(outer, dataKey, purpose(vault, protection)));
    }

    /** The data key. May ask a person, who may be wrong a few times. */
    byte[] unwrap(WrappedKey key, byte[] vault) {
        return switch (key.protection()) {
            case KEY_FILE -> openWith(KeyFile.read(namedKeyFile()), key, vault);
            case KEYRING -> openWith(fromKeyring(vault, key.salt()), key, vault);
            case PASSPHRASE -> askAndOpen(key, vault);
        };
    }

    private byte[] askAndOpen(WrappedKey key, byte[] vault) {
        for (int wrong = 0; wrong < TRIES; wrong++) {
            byte[] outer = fromPassphrase(passphrase.ask(wrong), key.cost(), key.salt());
            try {
                return Aes.open(outer, key.key(), purpose(vault, key.protection()));
            } catch (Aes.NotAuthentic wrongPassphrase) {
                continue;
            }
        }
        throw Problem.of(ProblemCode.VAULT_WRONG_PASSPHRASE, "").exception();
    }

    private static byte[] openWith(byte[] outer, WrappedKey key, byte[] vault) {
        try {
            return Aes.open(outer, key.key(), purpose(vault, key.protection()));
        } catch (Aes.NotAuthentic otherKey) {
            throw Problem.of(ProblemCode.VAULT_KEY_MISSING, "The key is another vault's.")
                    .exception(otherKey);
        }
    }

    /** Forgets what protected the data key before; a keyring that refuses is no harm. */
    void discard(WrappedKey key, byte[] vault) {
        if (key.protection() == Protection.KEYRING) {
            keyring.remove(account(vault, key.salt()));
        }
    }

    private static byte[] fromPassphrase(char @Nullable [] answer, Argon2Cost cost, byte[] salt) {
        if (answer == null || answer.length == 0) {
            throw Problem.of(ProblemCode.VAULT_LOCKED, "").exception();
        }
        try {
            return cost.key(answer, salt);
        } finally {
            Arrays.fill(answer, '\0');
        }
    }

    private byte[] putInKeyring(byte[] vault, byte[] salt) {
        byte[] outer = Aes.random(Aes.KEY_BYTES);
        try {
            keyring.put(account(vault, salt), Base64.getEncoder().encodeToString(outer));
        } catch (Keyring.KeyringException failure) {
            throw missing(failure);
        }
        return outer;
    }

    private byte[] fromKeyring(byte[] vault, byte[] salt) {
        try {
            String found = keyring.find(account(vault, salt));
            if (found == null) {
                throw Problem.of(
                                ProblemCode.VAULT_KEY_MISSING,
                                "The system's keyring has no entry for this vault.")
                        .exception();
            }
            return Base64.getDecoder().decode(found);
        } catch (Keyring.KeyringException failure) {
            throw missing(failure);
        }
    }

    private static ProblemException missing(Keyring.KeyringException failure) {
        return Problem.of(ProblemCode.VAULT_KEY_MISSING, String.valueOf(failure.getMessage()))
                .exception(failure);
    }

    private Path namedKeyFile() {
        if (keyFile == null) {
            throw Problem.of(ProblemCode.VAULT_KEY_MISSING, "No key file is named.").exception();
        }
        return keyFile;
    }

    private static String account(byte[] vault, byte[] salt) {
        return HexFormat.of().formatHex(vault) + "/" + HexFormat.of().formatHex(salt);
    }

    private static byte[] purpose(byte[] vault, Protection protection) {
        byte[] purpose = Arrays.copyOf(vault, vault.length + 1);
        purpose[vault.length] = (byte) protection.ordinal();
        return purpose;
    }
}
