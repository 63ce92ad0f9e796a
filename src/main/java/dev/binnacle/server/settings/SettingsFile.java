package dev.binnacle.server.settings;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads PostgREST's configuration format ({@code name = "value"}, {@code #} for comments) and its
 * {@code PGRST_…} environment, which wins.
 *
 * @param unknown names that nothing here honours, to be said at the start
 */
public record SettingsFile(ServerSettings settings, List<String> unknown) {
    private static final Set<String> HONOURED =
            Set.of(
                    "admin-server-host",
                    "admin-server-port",
                    "auth-enabled",
                    "binnacle-actions",
                    "db-uri",
                    "db-schemas",
                    "db-schema",
                    "db-anon-role",
                    "db-pre-request",
                    "db-tx-end",
                    "db-pool",
                    "db-pool-acquisition-timeout",
                    "db-max-rows",
                    "max-rows",
                    "db-extra-search-path",
                    "db-aggregates-enabled",
                    "db-plan-enabled",
                    "db-root-spec",
                    "db-channel",
                    "db-channel-enabled",
                    "jwt-secret",
                    "jwt-secret-is-base64",
                    "jwt-aud",
                    "jwt-role-claim-key",
                    "openapi-mode",
                    "openapi-security-active",
                    "openapi-server-proxy-uri",
                    "server-cors-allowed-origins",
                    "server-host",
                    "server-port",
                    "server-timing-enabled",
                    "server-trace-header",
                    "binnacle-policy-tables",
                    "binnacle-schemas");

    /** Names with what they are called now. */
    private static final Map<String, String> OLD =
            Map.of(
                    "db-schema", "db-schemas",
                    "max-rows", "db-max-rows",
                    "role-claim-key", "jwt-role-claim-key",
                    "secret-is-base64", "jwt-secret-is-base64");

    /** Settings that may stand in a file of their own. */
    private static final List<String> OF_FILES = List.of("db-uri", "jwt-secret");

    public SettingsFile {
        unknown = List.copyOf(unknown);
    }

    /**
     * @throws dev.binnacle.base.ProblemException naming the line that was not understood
     */
    public static SettingsFile read(String text, Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            int equals = content.indexOf('=');
            if (equals < 1) {
                throw Problem.of(
                                ProblemCode.SETTING_NOT_ALLOWED,
                                "Line " + number + " of the settings has no \"=\".",
                                content)
                        .exception();
            }
            values.put(content.substring(0, equals).strip(), value(content.substring(equals + 1)));
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("PGRST_APP_SETTINGS_")) {
                String setting = name.substring("PGRST_APP_SETTINGS_".length());
                values.put("app.settings." + setting.toLowerCase(Locale.ROOT), value);
            } else if (name.startsWith("PGRST_")) {
                String setting = name.substring("PGRST_".length());
                values.put(setting.toLowerCase(Locale.ROOT).replace('_', '-'), value);
            }
        });
        OLD.forEach((old, now) -> {
            String value = values.remove(old);
            if (value != null) {
                values.putIfAbsent(now, value);
            }
        });
        OF_FILES.forEach(name -> values.computeIfPresent(name, SettingsFile::ofFile));
        List<String> unknown = new ArrayList<>();
        for (String name : values.keySet()) {
            if (!HONOURED.contains(name)
                    && !name.startsWith("app.settings.")
                    && !name.startsWith("binnacle-secret-")
                    && !AccountSettingNames.include(name)) {
                unknown.add(name);
            }
        }
        return new SettingsFile(new ServerSettings(values), unknown);
    }

    /** {@code @FILE} stands for what is in the file. */
    private static String ofFile(String name, String value) {
        if (!value.startsWith("@")) {
            return value;
        }
        try {
            return Files.readString(Path.of(value.substring(1))).stripTrailing();
        } catch (IOException | InvalidPathException unread) {
            throw Problem.of(
                            ProblemCode.SETTING_NOT_ALLOWED,
                            "The file that the setting " + name + " names cannot be read.",
                            value.substring(1))
                    .exception(unread);
        }
    }

    private static String value(String written) {
        String text = written.strip();
        if (!text.startsWith("\"")) {
            int comment = text.indexOf(" #");
            return (comment < 0 ? text : text.substring(0, comment)).strip();
        }
        var value = new StringBuilder();
        for (int i = 1; i < text.length() && text.charAt(i) != '"'; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
            }
            value.append(c);
        }
        return value.toString();
    }
}
