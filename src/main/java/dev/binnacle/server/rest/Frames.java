package dev.binnacle.server.rest;

import dev.binnacle.server.query.Frame;
import dev.binnacle.server.request.Preferences;
import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Puts the transaction around a request: whose rights, and what the database may know of it. */
public final class Frames {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ServerSettings settings;
    private final String further;
    private final String usual;
    private final Map<String, String> application;

    Frames(ServerSettings settings) {
        this.settings = settings;
        var names = new StringBuilder();
        settings.furtherSchemas().forEach(each -> names.append(", ").append(quoted(each)));
        this.further = names.toString();
        this.usual = settings.schemas().getFirst();
        this.application = settings.application();
    }

    /**
     * What every connection begins with, so that most requests need not say it: the search path of
     * the first schema, and no cookies.
     */
    public static String first(ServerSettings settings) {
        String path = new Frames(settings).path(settings.schemas().getFirst());
        // as text, which plans show as it is given
        return "SELECT set_config('search_path', '%s', false); SET request.cookies = '{}'"
                .formatted(path.replace("'", "''"));
    }

    private String path(String schema) {
        return quoted(schema) + further;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * @param own settings of the routine that is called
     */
    Frame frame(
            Exchange exchange,
            boolean readOnly,
            @Nullable String isolation,
            Map<String, String> own) {
        String role = exchange.caller().role();
        Map<String, String> all = new LinkedHashMap<>();
        if (!exchange.schema().equals(usual)) {
            all.put("search_path", path(exchange.schema()));
        }
        Map<String, String> ofRole = exchange.exposed().roleSettings().getOrDefault(role, Map.of());
        ofRole.forEach((name, value) -> {
            if (!name.equals("default_transaction_isolation")) {
                all.put(name, value);
            }
        });
        all.put("role", role);
        all.put("request.jwt.claims", exchange.caller().claims().toString());
        all.put("request.method", exchange.call().method());
        all.put("request.path", exchange.call().path());
        all.put("request.headers", headers(exchange));
        if (exchange.call().headers().first("cookie") != null) {
            all.put("request.cookies", cookies(exchange));
        }
        Preferences preferences = exchange.preferences();
        String timezone = preferences.get("timezone");
        if (timezone != null) {
            all.put("timezone", timezone);
        }
        all.putAll(own);
        all.putAll(application);
        String level = isolation == null ? ofRole.get("default_transaction_isolation") : isolation;
        boolean rollback =
                settings.endIsChosen() && preferences.get("tx") != null
                        ? preferences.is("tx", "rollback")
                        : settings.rollsBack();
        return new Frame(
                role,
                readOnly,
                level(level),
                all,
                settings.preRequest(),
                exchange.caller().anonymous(),
                rollback);
    }

    private static @Nullable String level(@Nullable String level) {
        if (level == null) {
            return null;
        }
        return switch (level.strip().toLowerCase(Locale.ROOT)) {
            case "serializable" -> "SERIALIZABLE";
            case "repeatable read" -> "REPEATABLE READ";
            case "read committed" -> "READ COMMITTED";
            default -> null;
        };
    }

    private static String headers(Exchange exchange) {
        ObjectNode object = JSON.createObjectNode();
        exchange.call().headers().joined().forEach(object::put);
        object.remove("cookie");
        return object.toString();
    }

    private static String cookies(Exchange exchange) {
        ObjectNode object = JSON.createObjectNode();
        for (String header : exchange.call().headers().all("cookie")) {
            for (String part : header.split(";")) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    object.put(
                            part.substring(0, equals).strip(), part.substring(equals + 1).strip());
                }
            }
        }
        return object.toString();
    }
}
