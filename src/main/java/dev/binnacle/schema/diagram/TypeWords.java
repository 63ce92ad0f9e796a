package dev.binnacle.schema.diagram;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Types in as few letters as people write them in. */
final class TypeWords {
    private static final Map<String, String> SHORT =
            Map.of(
                    "character varying", "varchar",
                    "character large object", "clob",
                    "binary large object", "blob",
                    "binary varying", "varbinary",
                    "double precision", "double",
                    "character", "char");
    private static final Pattern TIME =
            Pattern.compile("(timestamp|time)(\\(\\d+\\))? (with|without) time zone");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z_][a-z0-9_]*)\"");
    private static final Pattern ARRAY = Pattern.compile(" array(\\[\\d+])?$");

    private TypeWords() {}

    /**
     * @param type as DDL writes it
     * @param schema of the table, which is not said again
     */
    static String shortened(String type, String schema) {
        String plain = QUOTED.matcher(type).replaceAll("$1");
        String own = plain.startsWith(schema + ".") ? plain.substring(schema.length() + 1) : plain;
        if (own.indexOf('"') >= 0) {
            return own;
        }
        String lower = ARRAY.matcher(own.toLowerCase(Locale.ROOT)).replaceFirst("[]");
        for (Map.Entry<String, String> word : SHORT.entrySet()) {
            String longer = word.getKey();
            boolean whole =
                    lower.startsWith(longer)
                            && (lower.length() == longer.length()
                                    || "([".indexOf(lower.charAt(longer.length())) >= 0);
            if (whole) {
                return word.getValue() + lower.substring(longer.length());
            }
        }
        return TIME.matcher(lower)
                .replaceFirst(time ->
                        time.group(1)
                                + (time.group(3).equals("with") ? "tz" : "")
                                + (time.group(2) == null ? "" : time.group(2)));
    }
}
