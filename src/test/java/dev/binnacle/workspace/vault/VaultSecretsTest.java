package dev.binnacle.workspace.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets.Purpose;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class VaultSecretsTest {
    private static final Location SHOP = new Location.PostgreSql("shop.example", 5432, "shop");
    private static final SshTunnel JUMP = new SshTunnel("jump.example", 22, "me", "/id", null);

    @TempDir Path folder;
    private VaultSecrets secrets = new VaultSecrets(new Vault(Path.of("unused"), keys()));

    @BeforeEach
    void openTheVault() {
        secrets = new VaultSecrets(new Vault(folder.resolve("vault"), keys()));
    }

    private static VaultKeys keys() {
        return new VaultKeys(new Person("p"), Keyring.none(), null, VaultKeys.Cost.LEAST);
    }

    @Test
    void aConnectionGetsItsOwnPasswordBack() {
        secrets.save(connection(SHOP, null), Purpose.DATABASE_PASSWORD, "pw".toCharArray());
        assertThat(secrets.find(connection(SHOP, null), Purpose.DATABASE_PASSWORD)).isEqualTo("pw");
        assertThat(secrets.find(connection(SHOP, null), Purpose.SSH_PASSWORD)).isNull();
        secrets.forget(connection(SHOP, null), Purpose.DATABASE_PASSWORD);
        assertThat(secrets.find(connection(SHOP, null), Purpose.DATABASE_PASSWORD)).isNull();
    }

    @Test
    void aConnectionPointedElsewhereDoesNotGetThePassword() {
        secrets.save(connection(SHOP, null), Purpose.DATABASE_PASSWORD, "pw".toCharArray());
        assertThat(password(new Location.PostgreSql("evil.example", 5432, "shop"), null)).isNull();
        assertThat(password(new Location.PostgreSql("shop.example", 5433, "shop"), null)).isNull();
        assertThat(password(new Location.H2Server("shop.example", 5432, "shop"), null)).isNull();
        assertThat(password(SHOP, JUMP)).as("the name may mean another host there").isNull();
        assertThat(password(new Location.PostgreSql("SHOP.example", 5432, "other"), null))
                .as("another database of the same server")
                .isEqualTo("pw");
    }

    @Test
    void anSshPasswordIsForItsSshServer() {
        secrets.save(connection(SHOP, JUMP), Purpose.SSH_PASSWORD, "pw".toCharArray());
        assertThat(secrets.find(connection(SHOP, JUMP), Purpose.SSH_PASSWORD)).isEqualTo("pw");
        var other = new SshTunnel("evil.example", 22, "me", "/id", null);
        assertThat(secrets.find(connection(SHOP, other), Purpose.SSH_PASSWORD)).isNull();
    }

    @Test
    void aDeletedConnectionLeavesNoSecretBehind() {
        secrets.save(connection(SHOP, JUMP), Purpose.SSH_PASSWORD, "a".toCharArray());
        secrets.save(connection(SHOP, JUMP), Purpose.SSH_KEY_PASSPHRASE, "b".toCharArray());
        secrets.forgetAll("id");
        assertThat(secrets.find(connection(SHOP, JUMP), Purpose.SSH_PASSWORD)).isNull();
        assertThat(secrets.find(connection(SHOP, JUMP), Purpose.SSH_KEY_PASSPHRASE)).isNull();
    }

    private @Nullable String password(Location location, @Nullable SshTunnel tunnel) {
        return secrets.find(connection(location, tunnel), Purpose.DATABASE_PASSWORD);
    }

    private static ConnectionSettings connection(Location location, @Nullable SshTunnel tunnel) {
        return new ConnectionSettings(
                "id", "shop", location, "me", Tier.TEST, false, Tls.none(), tunnel, Map.of(), null);
    }
}
