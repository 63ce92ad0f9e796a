package dev.binnacle.database.h2;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings that an H2 connection may ask for. H2 stores none of the first group in its file:
 * who opens it must name them each time, or its lower-case tables are not even seen.
 */
public final class H2Settings {
    private static final Set<String> ALLOWED =
            Set.of(
                    "MODE",
                    "DATABASE_TO_LOWER",
                    "DATABASE_TO_UPPER",
                    "CASE_INSENSITIVE_IDENTIFIERS",
                    "DEFAULT_NULL_ORDERING",
                    "NON_KEYWORDS",
                    "SCHEMA",
                    "LOCK_TIMEOUT",
                    "QUERY_TIMEOUT",
                    "TIME ZONE",
                    "IFEXISTS");

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_,/:+ -]{1,200}");

    private H2Settings() {}

    public static boolean allowed(String name, String value) {
        return ALLOWED.contains(name.toUpperCase(Locale.ROOT)) && VALUE.matcher(value).matches();
    }

    /** Whether settings say in what mode the database was written. */
    static boolean nameMode(Map<String, String> settings) {
        return settings.keySet().stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .anyMatch(name -> name.equals("MODE") || name.startsWith("DATABASE_TO_"));
    }

    /** What H2's manual gives for being like PostgreSQL; databases the console creates use it. */
    static Map<String, String> likePostgreSql() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("MODE", "PostgreSQL");
        settings.put("DATABASE_TO_LOWER", "TRUE");
        settings.put("DEFAULT_NULL_ORDERING", "HIGH");
        return settings;
    }
}
