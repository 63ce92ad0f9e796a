package dev.binnacle.server.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A media type with its parameters.
 *
 * @param name {@code type/subtype} in lower case
 * @param parameters by name in lower case, in order
 */
public record MediaType(String name, Map<String, String> parameters) {
    public static final MediaType ANY = of("*/*");
    public static final MediaType JSON = of("application/json");
    public static final MediaType CSV = of("text/csv");
    public static final MediaType TEXT = of("text/plain");
    public static final MediaType XML = of("text/xml");
    public static final MediaType BYTES = of("application/octet-stream");
    public static final MediaType FORM = of("application/x-www-form-urlencoded");
    public static final MediaType GEOJSON = of("application/geo+json");
    public static final MediaType OPENAPI = of("application/openapi+json");
    public static final String OBJECT = "application/vnd.pgrst.object";
    public static final String ARRAY = "application/vnd.pgrst.array";
    public static final String PLAN = "application/vnd.pgrst.plan";

    public MediaType {
        parameters = Map.copyOf(parameters);
    }

    public static MediaType of(String name) {
        return new MediaType(name, Map.of());
    }

    /** Reads one; a text that is none becomes a type that nothing is. */
    public static MediaType parse(String text) {
        List<String> parts = split(text, ';');
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = part.substring(equals + 1).strip();
                parameters.put(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquoted(value));
            }
        }
        return new MediaType(parts.getFirst().strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** The types of an Accept header, the wanted ones first; none = any. */
    public static List<MediaType> accepted(List<String> headers) {
        List<MediaType> types = new ArrayList<>();
        for (String header : headers) {
            for (String part : split(header, ',')) {
                if (!part.isBlank()) {
                    types.add(parse(part));
                }
            }
        }
        types.sort(Comparator.comparingDouble(MediaType::quality).reversed());
        return types.isEmpty() ? List.of(ANY) : types;
    }

    public boolean is(MediaType other) {
        return name.equals(other.name);
    }

    /** Rows as JSON, by any of the names for it. */
    public boolean isJson() {
        return is(JSON) || name.equals(ARRAY) || name.equals(ARRAY + "+json");
    }

    /** Whether nulls are to be left out. */
    public boolean stripsNulls() {
        return "stripped".equals(parameters.get("nulls"));
    }

    /** {@code application/vnd.pgrst.object}, with or without {@code +json}. */
    public boolean isObject() {
        return name.equals(OBJECT) || name.equals(OBJECT + "+json");
    }

    public boolean isArray() {
        return stripsNulls() && (name.equals(ARRAY) || name.equals(ARRAY + "+json"));
    }

    public boolean isPlan() {
        return name.equals(PLAN) || name.equals(PLAN + "+json") || name.equals(PLAN + "+text");
    }

    private double quality() {
        try {
            return Double.parseDouble(parameters.getOrDefault("q", "1"));
        } catch (NumberFormatException odd) {
            return 1;
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
