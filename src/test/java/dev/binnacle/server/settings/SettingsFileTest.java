package dev.binnacle.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** PostgREST's settings, as its users have them. */
class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void theEnvironmentWinsOldNamesHoldAndWhatIsNotHonouredIsNamed() {
        SettingsFile read =
                SettingsFile.read(
                        """
                        # a team's own
                        db-schema = "api, \\"odd\\""
                        server-host = "!4"
                        db-pool = 7 # connections
                        db-hoisted-tx-settings = "statement_timeout"
                        """,
                        Map.of("PGRST_DB_POOL", "3", "PGRST_APP_SETTINGS_REGION", "north"));
        ServerSettings settings = read.settings();
        assertThat(settings.schemas()).containsExactly("api", "\"odd\"");
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.poolSize()).isEqualTo(3);
        assertThat(settings.application()).containsEntry("app.settings.region", "north");
        assertThat(read.unknown()).containsExactly("db-hoisted-tx-settings");
    }

    @Test
    void aSecretStandsInAFileOfItsOwn() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "thirty-two bytes of a secret\n");
        SettingsFile read = SettingsFile.read("jwt-secret = \"@" + secret + "\"", Map.of());
        assertThat(read.settings().text("jwt-secret")).isEqualTo("thirty-two bytes of a secret");
        assertThatThrownBy(() ->
                        SettingsFile.read(
                                "jwt-secret = \"@" + folder.resolve("none") + "\"", Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("jwt-secret");
    }

    @Test
    void whatIsNoNumberAndALineThatIsNoSettingAreRefused() {
        var settings = SettingsFile.read("server-port = http", Map.of()).settings();
        assertThatThrownBy(settings::port)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("server-port");
        assertThatThrownBy(() -> SettingsFile.read("db-uri = \"x\"\nnonsense", Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Line 2");
    }
}
