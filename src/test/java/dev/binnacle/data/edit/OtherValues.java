package dev.binnacle.data.edit;

import dev.binnacle.database.Column;
import dev.binnacle.database.Value;

import java.util.ArrayList;
import java.util.List;

/** What a person might type over a cell: values of the column's type that differ from the old. */
final class OtherValues {
    private OtherValues() {}

    /** The likeliest to be taken first. */
    static List<String> of(Column column, Value old, List<Value> ofOtherRows) {
        var texts = new ArrayList<>(made(column, String.valueOf(old.text())));
        ofOtherRows.stream()
                .map(Value::text)
                .forEach(text -> {
                    if (text != null) {
                        texts.add(text);
                    }
                });
        texts.removeIf(text -> text.equals(String.valueOf(old.text())));
        return texts;
    }

    private static List<String> made(Column column, String old) {
        return switch (column.kind()) {
            case INTEGER -> List.of(next(old), "1", "2");
            case DECIMAL -> List.of("1", "2", "0");
            case FLOAT -> List.of("1.5", "0.25");
            case BOOLEAN -> List.of(old.equals("true") ? "false" : "true");
            case DATE -> List.of("2001-02-03", "2002-03-04");
            case TIME -> List.of("10:11:12");
            // within the same minute, since a row may have to stay in its partition
            case TIMESTAMP, TIMESTAMP_WITH_ZONE ->
                    List.of(
                            old.replaceFirst("(\\d\\d:\\d\\d:)\\d\\d", "$107"),
                            old.replaceFirst("(\\d\\d:\\d\\d:)\\d\\d", "$108"),
                            "2001-02-03 04:05:06");
            case INTERVAL -> List.of("1 day");
            case UUID ->
                    List.of(
                            "0b9d3f6e-1c2a-4a53-9d8b-3f1c2e4d5a60",
                            "6f1c3a52-7d1e-4f0b-8a35-2b9c4d7e8f01");
            case JSON -> List.of("{\"a\": [1, null]}");
            case XML -> List.of("<a/>");
            case BYTES -> List.of("\\x0102", "\\x03");
            case ENUM -> column.labels();
            case ARRAY -> List.of("{}");
            case TEXT -> List.of("x", "y", "it's");
            case OTHER -> List.of("$1.00", "$2.50", "'boat':1");
        };
    }

    private static String next(String old) {
        return old.matches("\\d{1,9}") ? String.valueOf(Long.parseLong(old) + 1) : "1";
    }
}
