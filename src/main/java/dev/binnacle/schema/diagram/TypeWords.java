package dev.binnacle.schema.diagram;

import java.util.Map;

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

    private TypeWords() {}

    /**
     * @param type as DDL writes it
     * @param schema of the table, which is not said again
     */
    static String shortened(String type, String schema) {
        String own = type.startsWith(schema + ".") ? type.substring(schema.length() + 1) : type;
        String lower = own.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("time")) {
            return own.replaceFirst("(?i)^(timestamp|time)(\\(\\d+\\))? with time zone", "$1tz$2")
                    .replaceFirst("(?i)^(timestamp|time)(\\(\\d+\\))? without time zone", "$1$2");
        }
        for (Map.Entry<String, String> word : SHORT.entrySet()) {
            String longer = word.getKey();
            boolean whole =
                    lower.startsWith(longer)
                            && (lower.length() == longer.length()
                                    || "([".indexOf(lower.charAt(longer.length())) >= 0);
            if (whole) {
                return word.getValue() + own.substring(longer.length());
            }
        }
        return own;
    }
}
