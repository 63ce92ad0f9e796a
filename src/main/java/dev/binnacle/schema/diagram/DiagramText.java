package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A diagram as YAML that a person can read: in stable order, a line per table. */
final class DiagramText {
    private final StringBuilder text = new StringBuilder();

    private DiagramText() {}

    static String of(Diagram diagram) {
        var written = new DiagramText();
        written.head(diagram);
        written.tables(diagram);
        written.groups(diagram);
        written.notes(diagram);
        return written.text.toString();
    }

    private void head(Diagram diagram) {
        text.append(
                "# A diagram of the schema. A table without a place is placed by the layout.\n");
        text.append("shows: ").append(diagram.tables() == null ? "all" : "listed").append('\n');
        text.append("detail: ").append(word(diagram.detail())).append('\n');
        if (diagram.bySchema()) {
            text.append("by-schema: true\n");
        }
    }

    private void tables(Diagram diagram) {
        Set<TableName> listed = new TreeSet<>(diagram.places().keySet());
        Set<TableName> shown = diagram.tables();
        if (shown != null) {
            listed.retainAll(shown);
            listed.addAll(shown);
        }
        if (listed.isEmpty()) {
            return;
        }
        text.append("tables:\n");
        for (TableName table : listed) {
            text.append("  ").append(key(table)).append(": ");
            text.append(place(diagram.places().get(table))).append('\n');
        }
    }

    private void groups(Diagram diagram) {
        if (diagram.groups().isEmpty()) {
            return;
        }
        text.append("groups:\n");
        for (Group group : diagram.groups()) {
            text.append("  - name: ").append(quoted(group.name())).append('\n');
            text.append("    colour: ").append(word(group.tint())).append('\n');
            text.append("    tables:").append(group.tables().isEmpty() ? " []\n" : "\n");
            for (TableName table : group.tables()) {
                text.append("      - ").append(key(table)).append('\n');
            }
        }
    }

    private void notes(Diagram diagram) {
        if (diagram.notes().isEmpty()) {
            return;
        }
        text.append("notes:\n");
        for (Note note : diagram.notes()) {
            Box box = note.box();
            text.append("  - at: ").append(pair(box.x(), box.y())).append('\n');
            text.append("    size: ").append(pair(box.width(), box.height())).append('\n');
            text.append("    text: ").append(quoted(note.text())).append('\n');
        }
    }

    private static String place(@Nullable Point point) {
        return point == null ? "~" : pair(point.x(), point.y());
    }

    private static String pair(double one, double two) {
        return "[" + number(one) + ", " + number(two) + "]";
    }

    /** Whole where it is, else with what is needed to read the same again. */
    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String key(TableName table) {
        String path = TablePath.text(table);
        return path.matches("[A-Za-z0-9_$.]+") ? path : quoted(path);
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (plain(value, i)) {
                        out.append(c);
                    } else {
                        out.append(String.format("\\u%04X", (int) c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** What YAML takes as it is; the rest, marks of direction too, is written as escapes. */
    private static boolean plain(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
        }
        int type = Character.getType(c);
        return c >= ' '
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && c < 0xFFFE;
    }
}
