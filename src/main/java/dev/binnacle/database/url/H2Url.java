package dev.binnacle.database.url;

import dev.binnacle.database.HostName;
import dev.binnacle.database.Location;
import dev.binnacle.database.Tls;
import dev.binnacle.database.h2.H2Settings;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code file:path;SETTING=value;…} and the like, as H2 writes them. */
final class H2Url {
    private static final int PORT = 9092;

    /** What the console decides for itself, whatever a URL says of it. */
    private static final Set<String> DROPPED =
            Set.of("IFEXISTS", "DB_CLOSE_DELAY", "DB_CLOSE_ON_EXIT");

    /** Prefixes that mean other file systems; a drive letter is one character. */
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9]+:.*");

    private H2Url() {}

    static ConnectionUrl parse(String rest) {
        var draft = new Draft();
        String[] parts = rest.split(";");
        for (int index = 1; index < parts.length; index++) {
            setting(parts[index], draft);
        }
        return draft.to(location(parts.length == 0 ? "" : parts[0], draft));
    }

    private static void setting(String text, Draft draft) {
        int equals = text.indexOf('=');
        String name =
                (equals < 0 ? text : text.substring(0, equals)).strip().toUpperCase(Locale.ROOT);
        String value = equals < 0 ? "" : text.substring(equals + 1);
        switch (name) {
            case "" -> {}
            case "USER" -> draft.user = value;
            case "PASSWORD" -> draft.password = value;
            case "ACCESS_MODE_DATA" -> draft.readOnly |= value.equals("r");
            default -> {
                if (DROPPED.contains(name)) {
                    return;
                }
                if (H2Settings.allowed(name, value)) {
                    draft.session.put(name, value);
                } else {
                    draft.refused.add(name);
                }
            }
        }
    }

    private static Location location(String address, Draft draft) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("tcp://") || lower.startsWith("ssl://")) {
            draft.mode = lower.startsWith("ssl") ? Tls.Mode.REQUIRE : Tls.Mode.DISABLE;
            return server(address.substring("tcp://".length()));
        }
        if (lower.startsWith("mem:")) {
            return new Location.H2Memory(named(address.substring("mem:".length())));
        }
        String path = lower.startsWith("file:") ? address.substring("file:".length()) : address;
        if (OTHER_SCHEME.matcher(path).matches()) {
            throw ConnectionUrl.notUnderstood(
                    "Of H2's URLs, those with file:, mem:, tcp: and ssl: are known.");
        }
        return new Location.H2File(named(path));
    }

    private static Location server(String rest) {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            throw ConnectionUrl.notUnderstood("It names no database.");
        }
        String address = rest.substring(0, slash);
        int end = address.startsWith("[") ? address.indexOf(']') : -1;
        int colon = address.indexOf(':', Math.max(end, 0));
        String host = HostName.check(colon < 0 ? address : address.substring(0, colon));
        int port = colon < 0 ? PORT : PostgreSqlUrl.port(address.substring(colon + 1));
        return new Location.H2Server(
                host, HostName.checkPort(port), named(rest.substring(slash + 1)));
    }

    private static String named(String path) {
        if (path.isBlank()) {
            throw ConnectionUrl.notUnderstood("It names no database.");
        }
        return path;
    }
}
