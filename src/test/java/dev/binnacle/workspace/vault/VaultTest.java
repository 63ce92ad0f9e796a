package dev.binnacle.workspace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class VaultTest {
    private static final SecretName SHOP =
            new SecretName("c1", "DATABASE_PASSWORD", "postgresql://shop:5432");
    private static final SecretName WAREHOUSE =
            new SecretName("c2", "DATABASE_PASSWORD", "postgresql://shop:5432");

    @TempDir Path folder;
    private Path file = Path.of("vault");
    private final Person person = new Person("correct horse");

    @BeforeEach
    void placeTheVault() {
        file = folder.resolve("vault");
    }

    @Test
    void asksNobodyUntilTheFirstSecretIsKept() {
        Vault vault = vault();
        assertThat(vault.find(SHOP)).isEmpty();
        vault.removeAll("c1");
        assertThat(vault.exists()).isFalse();
        assertThat(person.asked).isZero();
        assertThat(person.chosen).isZero();
        vault.put(SHOP, chars("s3cret ü😀"));
        assertThat(person.chosen).isEqualTo(1);
        assertThat(vault.find(SHOP)).hasValueSatisfying(is("s3cret ü😀"));
        assertThat(person.asked).isZero();
    }

    @Test
    void asksOnceAfterARestartAndOnlyForASecretThatIsThere() {
        vault().put(SHOP, chars("one"));
        Vault later = vault();
        assertThat(later.find(WAREHOUSE)).isEmpty();
        assertThat(later.unlocked()).isFalse();
        assertThat(later.find(SHOP)).hasValueSatisfying(is("one"));
        assertThat(later.find(SHOP)).hasValueSatisfying(is("one"));
        assertThat(person.asked).isEqualTo(1);
        later.lock();
        assertThat(later.find(SHOP)).hasValueSatisfying(is("one"));
        assertThat(person.asked).isEqualTo(2);
    }

    @Test
    void keepsChangesAndForgetsSecretsByTheirName() {
        Vault vault = vault();
        vault.put(SHOP, chars("one"));
        vault.put(WAREHOUSE, chars("two"));
        vault.put(SHOP, chars("changed"));
        assertThat(vault.find(SHOP)).hasValueSatisfying(is("changed"));
        vault.remove("c1", "DATABASE_PASSWORD");
        assertThat(vault.find(SHOP)).isEmpty();
        assertThat(vault.find(WAREHOUSE)).hasValueSatisfying(is("two"));
        vault.removeAll("c2");
        assertThat(vault.find(WAREHOUSE)).isEmpty();
    }

    @Test
    void anotherHostDoesNotGetTheSecret() {
        Vault vault = vault();
        vault.put(SHOP, chars("one"));
        assertThat(vault.find(new SecretName("c1", "DATABASE_PASSWORD", "postgresql://evil:5432")))
                .isEmpty();
        vault.put(new SecretName("c1", "DATABASE_PASSWORD", "postgresql://new:5432"), chars("two"));
        assertThat(vault.find(SHOP)).as("the old host's secret is gone").isEmpty();
    }

    @Test
    void aWrongPassphraseMayBeTriedAgainAndThenIsAProblem() {
        vault().put(SHOP, chars("one"));
        person.answers(List.of("wrong", "also wrong", "correct horse"));
        assertThat(vault().find(SHOP)).hasValueSatisfying(is("one"));
        person.answers(List.of("a", "b", "c", "correct horse"));
        Vault vault = vault();
        refused(ProblemCode.VAULT_WRONG_PASSPHRASE, () -> vault.find(SHOP));
        assertThat(vault.find(SHOP)).hasValueSatisfying(is("one"));
    }

    @Test
    void whoeverDeclinesLeavesTheVaultLocked() {
        person.answers(List.of());
        refused(ProblemCode.VAULT_LOCKED, () -> vault().put(SHOP, chars("one")));
        assertThat(file).doesNotExist();
    }

    @Test
    void aNewPassphraseReplacesTheOldOneAndKeepsTheSecrets() {
        Vault vault = vault();
        vault.put(SHOP, chars("one"));
        person.answers(List.of("new phrase"));
        vault.protect(Protection.PASSPHRASE);
        person.answers(List.of("new phrase"));
        assertThat(vault().find(SHOP)).hasValueSatisfying(is("one"));
        person.answers(List.of("correct horse", "correct horse", "correct horse"));
        refused(ProblemCode.VAULT_WRONG_PASSPHRASE, () -> vault().find(SHOP));
    }

    @Test
    void everyFlippedByteIsRefusedAsDamagedAndNeverAnswered() throws IOException {
        Vault vault = vault();
        vault.put(SHOP, chars("one"));
        vault.put(WAREHOUSE, chars("two"));
        byte[] whole = Files.readAllBytes(file);
        var answered = new ArrayList<Integer>();
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            Files.write(file, flipped);
            try {
                vault.find(SHOP);
                answered.add(i);
            } catch (ProblemException refused) {
                assertThat(refused.problem().code()).isEqualTo(ProblemCode.VAULT_DAMAGED);
            }
        }
        assertThat(answered).as("bytes of %s that may be flipped", whole.length).isEmpty();
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            refused(ProblemCode.VAULT_DAMAGED, () -> vault.find(SHOP));
        }
        Files.write(file, whole);
        assertThat(vault.find(SHOP)).hasValueSatisfying(is("one"));
    }

    @Test
    void aForgerWithoutTheKeyCanNeitherSwapNorDropSecrets() {
        Vault vault = vault();
        vault.put(SHOP, chars("one"));
        vault.put(WAREHOUSE, chars("two"));
        VaultFile real = read();
        SealedSecret first = real.secrets().getFirst();
        SealedSecret second = real.secrets().getLast();
        byte[] notTheKey = Aes.random(Aes.KEY_BYTES);
        List<SealedSecret> swapped =
                List.of(
                        new SealedSecret(
                                first.id(), first.host(), first.version(), second.sealed()),
                        new SealedSecret(
                                second.id(), second.host(), second.version(), first.sealed()));
        for (List<SealedSecret> forged : List.of(swapped, List.of(second, first), List.of(first))) {
            // written with a right checksum, which needs no key
            VaultFile.of(real.id(), real.key(), forged, notTheKey).write(file);
            refused(ProblemCode.VAULT_DAMAGED, () -> vault.find(SHOP));
            refused(ProblemCode.VAULT_DAMAGED, () -> vault().find(SHOP));
        }
    }

    @Test
    void aSealedSecretOpensOnlyInItsOwnPlace() throws Aes.NotAuthentic {
        byte[] key = Aes.random(Aes.KEY_BYTES);
        byte[] vault = Aes.random(VaultFile.ID_BYTES);
        var header = new SealedSecret.Header(vault, "c1/X", "host", 3);
        SealedSecret kept = SealedSecret.seal(header, new byte[] {1, 2}, key);
        assertThat(kept.open(vault, key)).containsExactly(1, 2);
        List<SealedSecret> moved =
                List.of(
                        new SealedSecret("c2/X", "host", 3, kept.sealed()),
                        new SealedSecret("c1/X", "other", 3, kept.sealed()),
                        new SealedSecret("c1/X", "host", 2, kept.sealed()));
        assertThat(moved)
                .allSatisfy(each ->
                        assertThatExceptionOfType(Aes.NotAuthentic.class)
                                .isThrownBy(() -> each.open(vault, key)));
        assertThatExceptionOfType(Aes.NotAuthentic.class)
                .isThrownBy(() -> kept.open(Aes.random(VaultFile.ID_BYTES), key));
    }

    @Test
    void theFileShowsNoSecretAndNobodyElseMayReadIt() throws IOException {
        vault().put(SHOP, chars("canary-4711"));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary")
                .doesNotContain("correct horse");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void twoProgramsMayUseOneVault() {
        Vault console = vault();
        console.put(SHOP, chars("one"));
        Vault command = vault();
        command.put(WAREHOUSE, chars("two"));
        console.put(SHOP, chars("three"));
        assertThat(console.find(WAREHOUSE)).hasValueSatisfying(is("two"));
        assertThat(command.find(SHOP)).hasValueSatisfying(is("three"));
    }

    private Vault vault() {
        return new Vault(file, new VaultKeys(person, Keyring.none(), null, VaultKeys.Cost.LEAST));
    }

    private VaultFile read() {
        return Objects.requireNonNull(VaultFile.read(file));
    }

    static java.util.function.Consumer<char[]> is(String expected) {
        return secret -> assertThat(new String(secret)).isEqualTo(expected);
    }

    static char[] chars(String text) {
        return text.toCharArray();
    }

    static void refused(
            ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
