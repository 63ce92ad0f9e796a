package dev.binnacle.database.h2;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.HostName;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Secrets.Purpose;
import dev.binnacle.database.Tls;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the driver is told. H2 reads everything after a semicolon as options, and has prefixes that
 * mean other file systems: so the path is made absolute, and a semicolon refused.
 */
final class H2Address {
    static final String ENDING = ".mv.db";

    private H2Address() {}

    static String url(Login login) {
        return switch (login.settings().location()) {
            case Location.H2File(String path) -> "jdbc:h2:file:" + file(path);
            case Location.H2Memory(String name) -> "jdbc:h2:mem:" + checked(name);
            case Location.H2Server server -> server(login, server);
            case Location.PostgreSql other -> throw new IllegalArgumentException(other.display());
        };
    }

    private static String server(Login login, Location.H2Server server) {
        HostName.check(server.host());
        Tls.Mode mode = login.settings().tls().mode();
        boolean encrypted = mode != Tls.Mode.DISABLE && mode != Tls.Mode.PREFER;
        return "jdbc:h2:"
                + (encrypted ? "ssl" : "tcp")
                + "://"
                + HostName.bracketed(HostName.check(login.host()))
                + ":"
                + HostName.checkPort(login.port())
                + "/"
                + checked(server.path());
    }

    /** The absolute path without its ending; {@code ~/} is the home folder. */
    static Path file(String path) {
        String plain = checked(path);
        if (plain.endsWith(ENDING)) {
            plain = plain.substring(0, plain.length() - ENDING.length());
        }
        if (plain.startsWith("~/") || plain.startsWith("~\\")) {
            plain = System.getProperty("user.home") + plain.substring(1);
        }
        try {
            return Path.of(plain).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw refused(path);
        }
    }

    private static String checked(String text) {
        boolean odd = text.isBlank() || text.chars().anyMatch(c -> c == ';' || c < ' ');
        if (odd) {
            throw refused(text);
        }
        return text;
    }

    private static RuntimeException refused(String path) {
        return Problem.of(
                        ProblemCode.ADDRESS_NOT_VALID,
                        "\"" + path + "\" cannot be the path of an H2 database.")
                .exception();
    }

    static Properties properties(Login login, Map<String, String> defaults) {
        ConnectionSettings settings = login.settings();
        List<String> refused =
                settings.session().entrySet().stream()
                        .filter(each -> !H2Settings.allowed(each.getKey(), each.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        if (!refused.isEmpty()) {
            throw Problem.of(ProblemCode.SETTING_NOT_ALLOWED, String.join(", ", refused))
                    .exception();
        }
        var properties = new Properties();
        properties.putAll(defaults);
        properties.putAll(settings.session());
        properties.setProperty("user", settings.user());
        String password = login.secrets().find(settings, Purpose.DATABASE_PASSWORD);
        properties.setProperty("password", password == null ? "" : password);
        // rows as they come, not all into memory first
        properties.setProperty("LAZY_QUERY_EXECUTION", "1");
        return properties;
    }
}
