package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes an erDiagram of Mermaid. Its entities take any name as a label; its attributes take
 * letters, digits and few signs only, so others are replaced and the true name goes into the
 * attribute's comment.
 */
final class MermaidWriter {
    private final Catalog catalog;
    private final DrawnNames names;
    private final StringBuilder text = new StringBuilder();

    MermaidWriter(Catalog catalog) {
        this.catalog = catalog;
        this.names = new DrawnNames(catalog);
    }

    Written write(String title) {
        text.append("---\ntitle: ").append(quoted(title)).append("\n---\nerDiagram\n");
        List<Table> tables = DrawnNames.tables(catalog);
        tables.forEach(this::entity);
        for (Table table : tables) {
            table.foreignKeys().forEach(key -> relation(table, key));
        }
        return new Written(text.toString(), new Unsaid(catalog).all());
    }

    private void entity(Table table) {
        TableName name = table.name();
        text.append("    ").append(names.of(name));
        String shown = names.shown(name);
        if (!shown.equals(names.of(name))) {
            text.append("[").append(quoted(shown)).append("]");
        }
        text.append(" {\n");
        table.columns().forEach(column -> attribute(table, column));
        text.append("    }\n");
    }

    private void attribute(Table table, Column column) {
        String name = word(column.name());
        List<String> notes = new ArrayList<>();
        if (!name.equals(column.name())) {
            notes.add(column.name());
        }
        if (!column.nullable()) {
            notes.add("not null");
        }
        if (column.comment() != null) {
            notes.add(column.comment());
        }
        List<String> marks = DrawnNames.marks(table, column);
        text.append("        ").append(word(column.type())).append(' ').append(name);
        text.append(marks.isEmpty() ? "" : " " + String.join(", ", marks));
        text.append(notes.isEmpty() ? "" : " " + quoted(String.join("; ", notes)));
        text.append('\n');
    }

    private void relation(Table table, ForeignKey key) {
        if (!names.drawn(key.target())) {
            return;
        }
        String there = DrawnNames.optional(table, key) ? "|o" : "||";
        String here = DbmlWriter.oneToOne(table, key) ? "o|" : "o{";
        text.append("    ").append(names.of(key.target()));
        text.append(' ').append(there).append("--").append(here).append(' ');
        text.append(names.of(table.name()));
        text.append(" : ").append(quoted(String.join(", ", key.columns()))).append('\n');
    }

    /** A word of an attribute: it begins with a letter and holds no blanks. */
    private static String word(String name) {
        String word =
                name.replace(", ", "-")
                        .replace(' ', '_')
                        .replaceAll("[^\\p{L}\\p{N}_()\\[\\]-]", "_");
        boolean letter = !word.isEmpty() && Character.isLetter(word.charAt(0));
        return letter ? word : "_" + word;
    }

    /** A text in quotes: it has no escape for quotes but an entity. */
    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return '"' + line.replace("#", "#35;").replace("\"", "#quot;") + '"';
    }
}
