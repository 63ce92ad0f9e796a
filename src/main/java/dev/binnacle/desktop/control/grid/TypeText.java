package dev.binnacle.desktop.control.grid;

import java.util.Locale;
import java.util.Map;

/** Type names as heads of columns have room for them. The exact name is in the tooltip. */
final class TypeText {
    private static final Map<String, String> BRIEF =
            Map.ofEntries(
                    Map.entry("character varying", "varchar"),
                    Map.entry("character large object", "clob"),
                    Map.entry("character", "char"),
                    Map.entry("binary large object", "blob"),
                    Map.entry("binary varying", "varbinary"),
                    Map.entry("double precision", "double"),
                    Map.entry("timestamp without time zone", "timestamp"),
                    Map.entry("timestamp with time zone", "timestamptz"),
                    Map.entry("time without time zone", "time"),
                    Map.entry("time with time zone", "timetz"),
                    Map.entry("bit varying", "varbit"));

    private TypeText() {}

    /** {@code varchar(60)} for {@code CHARACTER VARYING(60)}; what is quoted stays as it is. */
    static String brief(String written) {
        boolean quoted = written.indexOf('"') >= 0 || written.indexOf('\'') >= 0;
        String type = quoted ? written : written.toLowerCase(Locale.ROOT).replace(", ", ",");
        int array = type.endsWith("]") ? type.indexOf('[') : type.length();
        return element(type.substring(0, array)) + type.substring(array);
    }

    private static String element(String type) {
        int open = type.indexOf('(');
        int close = type.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return word(type);
        }
        String bare = type.substring(0, open) + type.substring(close + 1);
        String brief = word(bare.strip());
        return brief.equals(bare.strip()) ? type : brief + type.substring(open, close + 1);
    }

    private static String word(String bare) {
        return BRIEF.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
    }
}
