package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.auth.Secret;
import dev.binnacle.api.auth.Secrets;
import dev.binnacle.workspace.vault.Keyring;
import dev.binnacle.workspace.vault.Passphrase;
import dev.binnacle.workspace.vault.Vault;
import dev.binnacle.workspace.vault.VaultKeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class StoredSecretsTest {
    @TempDir Path folder;

    private StoredSecrets secrets() {
        Passphrase person =
                new Passphrase() {
                    @Override
                    public char[] ask(int wrongBefore) {
                        return "correct horse".toCharArray();
                    }

                    @Override
                    public char[] choose() {
                        return "correct horse".toCharArray();
                    }
                };
        return new StoredSecrets(
                new Vault(
                        folder.resolve("vault"),
                        new VaultKeys(person, Keyring.none(), null, VaultKeys.Cost.STANDARD)));
    }

    @Test
    void aSecretComesBackWithItsHostsAndItsFileShowsNothingOfIt() throws Exception {
        assertThat(secrets().known()).isEmpty();
        secrets().keep(new Secret("shop key", "k3y-of-the-shop", List.of("a.example", "b:8080")));
        secrets().keep(new Secret("other", "x", List.of()));

        assertThat(secrets().find("shop key"))
                .isEqualTo(
                        new Secret("shop key", "k3y-of-the-shop", List.of("a.example", "b:8080")));
        assertThat(secrets().find("none")).isNull();
        assertThat(secrets().known())
                .containsExactlyInAnyOrder(
                        new Secrets.Known("shop key", List.of("a.example", "b:8080")),
                        new Secrets.Known("other", List.of()));
        String file = Files.readString(folder.resolve("vault"), StandardCharsets.ISO_8859_1);
        assertThat(file).contains("a.example").doesNotContain("k3y-of");
    }

    @Test
    void aSecretThatIsKeptAnewHasItsNewHostsAlone() {
        secrets().keep(new Secret("key", "1", List.of("a.example")));
        secrets().keep(new Secret("key", "2", List.of("b.example")));

        assertThat(secrets().find("key")).isEqualTo(new Secret("key", "2", List.of("b.example")));
        assertThat(secrets().known()).hasSize(1);
    }
}
