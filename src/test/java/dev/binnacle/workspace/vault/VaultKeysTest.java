package dev.binnacle.workspace.vault;

import static dev.binnacle.workspace.vault.VaultTest.chars;
import static dev.binnacle.workspace.vault.VaultTest.is;
import static dev.binnacle.workspace.vault.VaultTest.refused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

class VaultKeysTest {
    private static final SecretName SHOP = new SecretName("c1", "DATABASE_PASSWORD", "h:1");

    @TempDir Path folder;
    private final Person person = new Person("correct horse");

    @Test
    void whereThereIsAKeyringNobodyIsAsked() {
        var keyring = new MemoryKeyring();
        vault(keyring, null).put(SHOP, chars("one"));
        Vault later = vault(keyring, null);
        assertThat(later.find(SHOP)).hasValueSatisfying(is("one"));
        assertThat(later.protection()).contains(Protection.KEYRING);
        assertThat(person.asked + person.chosen).isZero();
    }

    @Test
    void aCopyOfTheVaultWithoutItsKeyringRevealsNothing() {
        vault(new MemoryKeyring(), null).put(SHOP, chars("one"));
        refused(ProblemCode.VAULT_KEY_MISSING, () -> vault(new MemoryKeyring(), null).find(SHOP));
        refused(ProblemCode.VAULT_KEY_MISSING, () -> vault(Keyring.none(), null).find(SHOP));
    }

    @Test
    void theKeyCanMoveFromTheKeyringToAPassphraseAndBack() {
        var keyring = new MemoryKeyring();
        Vault vault = vault(keyring, null);
        vault.put(SHOP, chars("one"));
        vault.protect(Protection.PASSPHRASE);
        assertThat(keyring.entries).isEmpty();
        assertThat(vault(keyring, null).find(SHOP)).hasValueSatisfying(is("one"));
        assertThat(person.asked).isEqualTo(1);
        vault.protect(Protection.KEYRING);
        assertThat(vault(keyring, null).find(SHOP)).hasValueSatisfying(is("one"));
        assertThat(person.asked).isEqualTo(1);
        assertThat(keyring.entries).hasSize(1);
    }

    @Test
    void aMachineWithoutAPersonUsesAKeyFileOfItsOwn() throws IOException {
        Path key = folder.resolve("vault.key");
        vault(Keyring.none(), key).put(SHOP, chars("one"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(vault(Keyring.none(), key).find(SHOP)).hasValueSatisfying(is("one"));
        assertThat(person.asked + person.chosen).isZero();
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefused() throws IOException {
        Path key = folder.resolve("vault.key");
        vault(Keyring.none(), key).put(SHOP, chars("one"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        refused(ProblemCode.VAULT_KEY_EXPOSED, () -> vault(Keyring.none(), key).find(SHOP));
    }

    @Test
    void aMissingForeignOrGarbledKeyFileIsAProblem() throws IOException {
        Path key = folder.resolve("vault.key");
        vault(Keyring.none(), key).put(SHOP, chars("one"));
        Files.delete(key);
        refused(ProblemCode.VAULT_KEY_MISSING, () -> vault(Keyring.none(), key).find(SHOP));
        KeyFile.readOrMake(key);
        refused(ProblemCode.VAULT_KEY_MISSING, () -> vault(Keyring.none(), key).find(SHOP));
        Files.writeString(key, "not base64 at all!");
        refused(ProblemCode.VAULT_KEY_MISSING, () -> vault(Keyring.none(), key).find(SHOP));
    }

    @Test
    void aForgedCostCannotTakeAllMemory() {
        assertThat(new Argon2Cost(Integer.MAX_VALUE, 1, 1).reasonable()).isFalse();
        assertThat(new Argon2Cost(64, Integer.MAX_VALUE, 1).reasonable()).isFalse();
        assertThat(Argon2Cost.STANDARD.reasonable()).isTrue();
        assertThat(Argon2Cost.STANDARD.kibibytes()).isGreaterThanOrEqualTo(46 * 1024);
    }

    @Test
    void theSystemsKeyringAnswersWhetherItIsThereWithinSeconds() {
        Instant start = Instant.now();
        new SystemKeyring().available();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    private Vault vault(Keyring keyring, @Nullable Path keyFile) {
        return new Vault(
                folder.resolve("vault"),
                new VaultKeys(person, keyring, keyFile, VaultKeys.Cost.LEAST));
    }

    /** A keyring that lasts as long as the test. */
    private static final class MemoryKeyring implements Keyring {
        final Map<String, String> entries = new HashMap<>();

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public @Nullable String find(String account) {
            return entries.get(account);
        }

        @Override
        public void put(String account, String secret) {
            entries.put(account, secret);
        }

        @Override
        public void remove(String account) {
            entries.remove(account);
        }
    }
}
