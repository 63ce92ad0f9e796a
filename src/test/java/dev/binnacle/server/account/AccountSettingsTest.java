package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.server.settings.SettingsFile;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The settings of accounts are the file's, and each is described. */
class AccountSettingsTest {
    private static final Pattern READ = Pattern.compile("\"(auth-[a-z-]*[a-z])\"");

    @Test
    void everySettingThatIsReadIsKnownToTheFileAndDescribed() throws Exception {
        String source =
                Files.readString(
                        Path.of("src/main/java/dev/binnacle/server/account/AccountSettings.java"));
        String described = source.substring(0, source.indexOf("public final class"));
        List<String> names =
                READ.matcher(source).results().map(found -> found.group(1)).distinct().toList();
        assertThat(names)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> {
                    assertThat(described).contains(name);
                    assertThat(SettingsFile.read(name + " = 1", Map.of()).unknown()).isEmpty();
                });
        assertThat(SettingsFile.read("auth-smpt-host = a", Map.of()).unknown())
                .containsExactly("auth-smpt-host");
        assertThat(SettingsFile.read("auth-external-ours-secret = a", Map.of()).unknown())
                .isEmpty();
    }

    @Test
    void theEnvironmentSetsThemToo() {
        var settings =
                SettingsFile.read(
                                "auth-site-url = \"http://one.example\"",
                                Map.of("PGRST_AUTH_SITE_URL", "http://two.example"))
                        .settings();
        assertThat(new AccountSettings(settings).siteUrl()).isEqualTo("http://two.example");
    }
}
