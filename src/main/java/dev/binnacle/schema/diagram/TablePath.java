package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * A table's full name as text: {@code schema.name}, a part in quotes where it is not a plain one.
 */
final class TablePath {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private TablePath() {}

    static String text(TableName table) {
        return part(table.schema()) + "." + part(table.name());
    }

    private static String part(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Null where it is none. */
    static @Nullable TableName parsed(String text) {
        StringBuilder part = new StringBuilder();
        String schema = null;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                part.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted && schema == null) {
                schema = part.toString();
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return schema == null || quoted ? null : new TableName(schema, part.toString());
    }
}
