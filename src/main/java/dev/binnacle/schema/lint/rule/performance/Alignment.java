package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.database.Column;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where PostgreSQL lets values start in a row, as far as it is the same for every row. */
final class Alignment {
    private static final Pattern LENGTH = Pattern.compile("\\s*\\(.*?\\)");
    private static final Map<String, Integer> FIXED =
            Map.ofEntries(
                    Map.entry("bigint", 8),
                    Map.entry("double precision", 8),
                    Map.entry("timestamp without time zone", 8),
                    Map.entry("timestamp with time zone", 8),
                    Map.entry("timestamp", 8),
                    Map.entry("timestamptz", 8),
                    Map.entry("time without time zone", 8),
                    Map.entry("money", 8),
                    Map.entry("integer", 4),
                    Map.entry("real", 4),
                    Map.entry("date", 4),
                    Map.entry("oid", 4),
                    Map.entry("smallint", 2),
                    Map.entry("boolean", 1));

    private Alignment() {}

    /** Bytes that every row loses; what follows a text is taken to fit by luck. */
    static int padding(List<Column> columns) {
        int offset = 0;
        int lost = 0;
        for (Column column : columns) {
            int size = size(column);
            if (size == 0) {
                // a short text has no alignment and ends anywhere
                offset = 0;
            } else {
                int gap = (size - offset % size) % size;
                lost += gap;
                offset += gap + size;
            }
        }
        return lost;
    }

    /** The widest first, texts last, otherwise as they were. */
    static List<Column> better(List<Column> columns) {
        return columns.stream().sorted(Comparator.comparingInt(column -> -size(column))).toList();
    }

    private static int size(Column column) {
        String type = LENGTH.matcher(column.type()).replaceAll("").toLowerCase(Locale.ROOT);
        return column.labels().isEmpty() ? FIXED.getOrDefault(type, 0) : 4;
    }
}
