package dev.binnacle.workspace.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The settings as text a person can edit; what is missing or not understood is as shipped. */
public final class SettingsFile {
    private final PropertiesFile file;

    public SettingsFile(Path file) {
        this.file = new PropertiesFile(file);
    }

    public Settings read() {
        Map<String, String> entries = file.read();
        Settings standard = Settings.STANDARD;
        return new Settings(
                theme(entries.getOrDefault("theme", "")),
                number(entries.get("zoom"), standard.zoom()),
                number(entries.get("page.rows"), standard.pageRows()),
                number(entries.get("statement.seconds"), standard.statementSeconds()),
                !"false".equals(entries.get("vault.keyring")));
    }

    public void save(Settings settings) {
        file.write(
                Map.of(
                        "theme", settings.theme().name().toLowerCase(Locale.ROOT),
                        "zoom", Integer.toString(settings.zoom()),
                        "page.rows", Integer.toString(settings.pageRows()),
                        "statement.seconds", Integer.toString(settings.statementSeconds()),
                        "vault.keyring", Boolean.toString(settings.useKeyring())));
    }

    private static Settings.Theme theme(String text) {
        return Arrays.stream(Settings.Theme.values())
                .filter(theme -> theme.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(Settings.STANDARD.theme());
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
