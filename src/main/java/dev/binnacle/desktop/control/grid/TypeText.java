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

    /** {@code varchar(60)} for {@code character varying(60)}; others as they are. */
    static String brief(String type) {
        int open = type.indexOf('(');
        int close = type.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            int array = type.indexOf('[');
            String bare = array < 0 ? type : type.substring(0, array);
            return word(bare) + type.substring(bare.length());
        }
        String length = type.substring(open, close + 1);
        String bare = type.substring(0, open) + type.substring(close + 1);
        String brief = word(bare.strip());
        return brief.equals(bare.strip()) ? type : brief + length;
    }

    private static String word(String bare) {
        return BRIEF.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
    }
}
