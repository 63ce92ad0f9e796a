package dev.binnacle.database.url;

import dev.binnacle.database.HostName;
import dev.binnacle.database.Location;
import dev.binnacle.database.Tls;
import dev.binnacle.database.postgresql.PostgreSqlSettings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** {@code user:password@host:port/database?setting=value&…}, as libpq and as the driver read it. */
final class PostgreSqlUrl {
    private static final int PORT = 5432;

    /** What the console decides for itself, whatever a URL says of it. */
    private static final Set<String> DROPPED =
            Set.of(
                    "application_name",
                    "applicationname",
                    "connect_timeout",
                    "connecttimeout",
                    "logintimeout",
                    "tcpkeepalive",
                    "keepalives",
                    "client_encoding");

    private final boolean jdbc;
    private final Draft draft = new Draft();

    /**
     * @param jdbc the driver reads a plus sign as a space, and no user before the host
     */
    PostgreSqlUrl(boolean jdbc) {
        this.jdbc = jdbc;
    }

    ConnectionUrl parse(String rest) {
        if (rest.chars().anyMatch(Character::isWhitespace)) {
            throw ConnectionUrl.notUnderstood("A space must be written as %20.");
        }
        int query = rest.indexOf('?');
        String before = query < 0 ? rest : rest.substring(0, query);
        int slash = before.indexOf('/');
        String authority = slash < 0 ? before : before.substring(0, slash);
        String database = decoded(slash < 0 ? "" : before.substring(slash + 1));
        String address = jdbc ? authority : withoutUser(authority);
        if (query >= 0) {
            settings(rest.substring(query + 1));
        }
        if (database.isEmpty()) {
            database = draft.user;
        }
        if (database.isEmpty()) {
            throw ConnectionUrl.notUnderstood("It names no database.");
        }
        return draft.to(location(address, database));
    }

    private String withoutUser(String authority) {
        int at = authority.lastIndexOf('@');
        if (at < 0) {
            return authority;
        }
        String login = authority.substring(0, at);
        if (login.indexOf('@') >= 0) {
            // some read the host from the first @ on, some from the last
            throw ConnectionUrl.notUnderstood("An @ in a user or password must be written as %40.");
        }
        int colon = login.indexOf(':');
        draft.user = decoded(colon < 0 ? login : login.substring(0, colon));
        if (colon >= 0) {
            draft.password = decoded(login.substring(colon + 1));
        }
        return authority.substring(at + 1);
    }

    private Location location(String address, String database) {
        int end = address.startsWith("[") ? address.indexOf(']') : -1;
        int colon = address.indexOf(':', Math.max(end, 0));
        String host = decoded(colon < 0 ? address : address.substring(0, colon));
        int port = colon < 0 ? PORT : port(address.substring(colon + 1));
        String checked = HostName.check(host.isEmpty() ? "localhost" : host);
        return new Location.PostgreSql(checked, HostName.checkPort(port), database);
    }

    static int port(String digits) {
        if (!digits.matches("[0-9]{1,5}")) {
            throw ConnectionUrl.notUnderstood("The port is not a number.");
        }
        return Integer.parseInt(digits);
    }

    private void settings(String query) {
        for (String each : query.split("&")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                setting(decoded(each.substring(0, equals)), decoded(each.substring(equals + 1)));
            } else if (!each.isEmpty()) {
                draft.refused.add(decoded(each));
            }
        }
    }

    private void setting(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "user" -> draft.user = value;
            case "password" -> draft.password = value;
            case "sslmode" -> draft.mode = mode(value);
            case "ssl" -> draft.mode = value.equals("false") ? draft.mode : Tls.Mode.VERIFY_FULL;
            case "sslrootcert" -> draft.rootCertificate = value;
            case "sslcert" -> draft.clientCertificate = value;
            case "sslkey" -> draft.clientKey = value;
            case "readonly" -> draft.readOnly = value.equals("true");
            case "currentschema" -> draft.session.put("search_path", value);
            default -> other(name, value);
        }
    }

    private void other(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (PostgreSqlSettings.allowed(lower)) {
            draft.session.put(lower, value);
        } else if (!DROPPED.contains(lower)) {
            draft.refused.add(name);
        }
    }

    private static Tls.Mode mode(String value) {
        return switch (value) {
            case "disable" -> Tls.Mode.DISABLE;
            case "allow", "prefer" -> Tls.Mode.PREFER;
            case "require" -> Tls.Mode.REQUIRE;
            case "verify-ca" -> Tls.Mode.VERIFY_CA;
            case "verify-full" -> Tls.Mode.VERIFY_FULL;
            default ->
                    throw ConnectionUrl.notUnderstood(
                            "sslmode is one of disable, prefer, require, verify-ca and"
                                    + " verify-full.");
        };
    }

    private String decoded(String text) {
        try {
            String plus = jdbc ? text : text.replace("+", "%2B");
            String decoded = URLDecoder.decode(plus, StandardCharsets.UTF_8);
            if (decoded.chars().anyMatch(Character::isISOControl)) {
                throw ConnectionUrl.notUnderstood("It holds control characters.");
            }
            return decoded;
        } catch (IllegalArgumentException malformed) {
            throw ConnectionUrl.notUnderstood("A per cent sign must be written as %25.");
        }
    }
}
