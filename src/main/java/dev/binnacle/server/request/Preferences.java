package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the {@code Prefer} headers say; of what is said twice the first counts.
 *
 * @param values by name, only the known ones
 * @param invalid those that nobody knows, as written
 */
public record Preferences(Map<String, String> values, List<String> invalid) {
    private static final Map<String, Set<String>> KNOWN =
            Map.of(
                    "resolution", Set.of("merge-duplicates", "ignore-duplicates"),
                    "return", Set.of("representation", "minimal", "headers-only"),
                    "count", Set.of("exact", "planned", "estimated"),
                    "tx", Set.of("commit", "rollback"),
                    "missing", Set.of("default", "null"),
                    "handling", Set.of("strict", "lenient"));

    public Preferences {
        values = Map.copyOf(values);
        invalid = List.copyOf(invalid);
    }

    /**
     * @param timezones those the database knows
     * @param mayChooseEnd whether a request may say how its transaction ends
     */
    public static Preferences parse(
            List<String> headers, Set<String> timezones, boolean mayChooseEnd) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> invalid = new LinkedHashSet<>();
        for (String header : headers) {
            for (String part : header.split(",")) {
                String preference = part.strip();
                if (preference.isEmpty()) {
                    continue;
                }
                int equals = preference.indexOf('=');
                String name = equals < 0 ? preference : preference.substring(0, equals).strip();
                String value = equals < 0 ? "" : preference.substring(equals + 1).strip();
                if (!valid(name, value, timezones, mayChooseEnd)) {
                    if (!name.equals("tx")) {
                        invalid.add(preference);
                    }
                } else {
                    values.putIfAbsent(name, value);
                }
            }
        }
        return new Preferences(values, new ArrayList<>(invalid));
    }

    private static boolean valid(
            String name, String value, Set<String> timezones, boolean mayChooseEnd) {
        return switch (name) {
            case "timezone" -> timezones.contains(value);
            case "max-affected" -> value.matches("[0-9]{1,18}");
            case "tx" -> mayChooseEnd && among(name, value);
            default -> among(name, value);
        };
    }

    private static boolean among(String name, String value) {
        return KNOWN.getOrDefault(name, Set.of()).contains(value);
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    public boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    public boolean strict() {
        return is("handling", "strict");
    }

    /** Rows a request may change; null = any number. Counts only with {@code strict}. */
    public @Nullable Long maxAffected() {
        String most = values.get("max-affected");
        return most == null || !strict() ? null : Long.valueOf(most);
    }

    /**
     * @throws ApiException PGRST122 where a strict request prefers what nobody knows
     */
    public void check() {
        if (strict() && !invalid.isEmpty()) {
            throw ApiError.of(
                            400,
                            "PGRST122",
                            "Invalid preferences given with handling=strict",
                            "Invalid preferences: " + String.join(", ", invalid))
                    .exception();
        }
    }

    /** The header that says what was followed, of these in order; null = nothing. */
    public @Nullable String applied(List<String> names) {
        List<String> applied = new ArrayList<>();
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                applied.add(name + "=" + value);
            }
        }
        return applied.isEmpty() ? null : String.join(", ", applied);
    }
}
