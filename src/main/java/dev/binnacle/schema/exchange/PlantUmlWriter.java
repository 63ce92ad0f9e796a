package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;

import java.util.List;

/** Writes entities and crow's feet of PlantUML: key columns above the line, a star = not null. */
final class PlantUmlWriter {
    private final Catalog catalog;
    private final DrawnNames names;
    private final StringBuilder text = new StringBuilder();

    PlantUmlWriter(Catalog catalog) {
        this.catalog = catalog;
        this.names = new DrawnNames(catalog);
    }

    Written write(String title) {
        text.append("@startuml\nhide circle\nskinparam linetype ortho\n");
        text.append("title ").append(line(title)).append('\n');
        List<Table> tables = DrawnNames.tables(catalog);
        tables.forEach(this::entity);
        for (Table table : tables) {
            table.foreignKeys().forEach(key -> relation(table, key));
        }
        text.append("@enduml\n");
        return new Written(text.toString(), new Unsaid(catalog).all());
    }

    private void entity(Table table) {
        String shown = line(names.shown(table.name())).replace('"', '\'');
        text.append("\nentity \"").append(shown).append("\" as ");
        text.append(names.of(table.name())).append(" {\n");
        for (Column column : table.columns()) {
            if (DrawnNames.marks(table, column).contains("PK")) {
                attribute(table, column);
            }
        }
        text.append("  --\n");
        for (Column column : table.columns()) {
            if (!DrawnNames.marks(table, column).contains("PK")) {
                attribute(table, column);
            }
        }
        text.append("}\n");
        if (table.comment() != null) {
            text.append("note bottom of ").append(names.of(table.name())).append("\n  ");
            text.append(line(table.comment())).append("\nend note\n");
        }
    }

    private void attribute(Table table, Column column) {
        text.append(column.nullable() ? "  " : "  * ");
        text.append(line(column.name())).append(" : ").append(line(column.type()));
        for (String mark : DrawnNames.marks(table, column)) {
            text.append(" <<").append(mark).append(">>");
        }
        text.append('\n');
    }

    private void relation(Table table, ForeignKey key) {
        if (names.drawn(key.target())) {
            String there = DrawnNames.optional(table, key) ? "|o" : "||";
            String here = DbmlWriter.oneToOne(table, key) ? "o|" : "o{";
            text.append('\n').append(names.of(key.target()));
            text.append(' ').append(there).append("--").append(here).append(' ');
            text.append(names.of(table.name()));
            text.append(" : ").append(line(String.join(", ", key.columns()))).append('\n');
        }
    }

    /** One line: braces and leading signs would be read as something else. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip().replace("{", "(").replace("}", ")");
    }
}
