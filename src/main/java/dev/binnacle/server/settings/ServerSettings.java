package dev.binnacle.server.settings;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A server's settings under PostgREST's names; what is not set has PostgREST's default. */
public final class ServerSettings {
    private final Map<String, String> values;

    /**
     * @param values by name, as {@code db-schemas}
     */
    public ServerSettings(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    public @Nullable String text(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    public boolean is(String name, boolean otherwise) {
        String value = text(name);
        return value == null
                ? otherwise
                : List.of("true", "1", "yes", "on").contains(value.toLowerCase(Locale.ROOT));
    }

    /**
     * @throws dev.binnacle.base.ProblemException where it is set to something else
     */
    public int number(String name, int otherwise) {
        String value = text(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException odd) {
            throw Problem.of(
                            ProblemCode.SETTING_NOT_ALLOWED,
                            "The setting " + name + " is no whole number.",
                            String.valueOf(value))
                    .exception(odd);
        }
    }

    /** Names separated by commas, as written between them. */
    public List<String> list(String name, String otherwise) {
        List<String> list = new ArrayList<>();
        for (String part : text(name, otherwise).split(",")) {
            if (!part.isBlank()) {
                list.add(part.strip());
            }
        }
        return list;
    }

    /** Schemas that requests name; the first is used where they name none. */
    public List<String> schemas() {
        return list("db-schemas", "public");
    }

    public List<String> furtherSchemas() {
        return list("db-extra-search-path", "public");
    }

    /** Null = who sends no token is refused. */
    public @Nullable String anonymousRole() {
        return text("db-anon-role");
    }

    public @Nullable TableName preRequest() {
        return function("db-pre-request");
    }

    public @Nullable TableName rootFunction() {
        return function("db-root-spec");
    }

    private @Nullable TableName function(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        int dot = value.indexOf('.');
        return dot < 0
                ? new TableName("", value)
                : new TableName(value.substring(0, dot), value.substring(dot + 1));
    }

    /** Rows of a level of an answer; null = any number. */
    public @Nullable Long maxRows() {
        int most = number("db-max-rows", -1);
        return most < 0 ? null : (Long) (long) most;
    }

    public boolean rollsBack() {
        return text("db-tx-end", "commit").startsWith("rollback");
    }

    /** Whether a request may say how its transaction ends. */
    public boolean endIsChosen() {
        return text("db-tx-end", "commit").endsWith("-allow-override");
    }

    public int poolSize() {
        return Math.max(1, number("db-pool", 10));
    }

    public Duration patience() {
        return Duration.ofSeconds(Math.max(1, number("db-pool-acquisition-timeout", 10)));
    }

    /** Settings of every request that the application reads, with their {@code app.settings.}. */
    public Map<String, String> application() {
        Map<String, String> application = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith("app.settings.")) {
                application.put(name, value);
            }
        });
        return application;
    }

    /** The address to listen on; {@code !4}, {@code *} and their like stand for any. */
    public String host() {
        return address(text("server-host", "127.0.0.1"));
    }

    private static String address(String written) {
        return switch (written) {
            case "*", "*4", "!4" -> "0.0.0.0";
            case "*6", "!6" -> "::";
            default -> written;
        };
    }

    /** Where what watches the server asks; null = nowhere of its own. */
    public @Nullable Integer adminPort() {
        return text("admin-server-port") == null ? null : (Integer) number("admin-server-port", 0);
    }

    public String adminHost() {
        return address(text("admin-server-host", host()));
    }

    /** Pages that may read answers, by their origin; empty = all. */
    public List<String> origins() {
        return list("server-cors-allowed-origins", "");
    }

    public int port() {
        return number("server-port", 3000);
    }
}
