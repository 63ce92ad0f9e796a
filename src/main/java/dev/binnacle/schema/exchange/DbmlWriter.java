package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.UserType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes DBML: the language of dbdiagram and its like. A unique constraint has no type there, a
 * unique index has one, which is how the reader tells them apart.
 */
final class DbmlWriter {
    private final Catalog catalog;
    private final StringBuilder text = new StringBuilder();

    DbmlWriter(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param database the product, such as {@code PostgreSQL}
     */
    Written write(String title, String database) {
        text.append("Project ").append(DbmlText.name(title)).append(" {\n");
        text.append("  database_type: ").append(DbmlText.text(database)).append("\n}\n");
        for (Schema schema : catalog.schemas()) {
            schema.types().stream()
                    .filter(type -> type.kind().equals("enum"))
                    .forEach(this::labels);
        }
        List<Table> tables =
                catalog.tables().stream().filter(table -> !table.kind().view()).toList();
        tables.forEach(this::table);
        for (Table table : tables) {
            table.foreignKeys().forEach(key -> reference(table, key));
        }
        return new Written(text.toString(), new Unsaid(catalog).all());
    }

    static String name(TableName name) {
        String schema = name.schema().equals("public") ? "" : DbmlText.name(name.schema()) + ".";
        return schema + DbmlText.name(name.name());
    }

    private void labels(UserType type) {
        var name = new TableName(type.schema(), type.name());
        text.append("\nEnum ").append(name(name)).append(" {\n");
        type.labels().forEach(label -> text.append("  ").append(DbmlText.name(label)).append('\n'));
        text.append("}\n");
    }

    private void table(Table table) {
        text.append("\nTable ").append(name(table.name())).append(" {\n");
        table.columns().forEach(column -> column(table, column));
        List<String> lines = new ArrayList<>();
        table.keys().stream()
                .filter(key -> !key.definition().isEmpty() && !onColumn(table, key))
                .forEach(key -> lines.add(key(key)));
        table.indexes().stream()
                .filter(index -> !index.constraint())
                .forEach(index -> lines.add(index(table, index)));
        if (!lines.isEmpty()) {
            text.append("\n  indexes {\n");
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
            text.append("  }\n");
        }
        if (table.comment() != null) {
            text.append("\n  Note: ").append(DbmlText.text(table.comment())).append('\n');
        }
        text.append("}\n");
    }

    /** Whether the column's own settings say it, since the name is the usual one. */
    private static boolean onColumn(Table table, Key key) {
        return key.columns().size() == 1
                && key.name().equals(usualName(table.name(), key.primary(), key.columns()));
    }

    /** The name that PostgreSQL would give a key that has none. */
    static String usualName(TableName table, boolean primary, List<String> columns) {
        return primary
                ? table.name() + "_pkey"
                : table.name() + "_" + String.join("_", columns) + "_key";
    }

    private void column(Table table, Column column) {
        List<String> settings = new ArrayList<>();
        boolean primary = keyOf(table, column, true);
        if (primary) {
            settings.add("pk");
        }
        if (PortedTables.counts(column)) {
            settings.add("increment");
        }
        if (keyOf(table, column, false)) {
            settings.add("unique");
        }
        if (!column.nullable() && !primary) {
            settings.add("not null");
        }
        if (column.defaultExpression() != null && column.generated() == Column.Generated.NEVER) {
            settings.add("default: " + DbmlText.value(column.defaultExpression()));
        }
        if (column.comment() != null) {
            settings.add("note: " + DbmlText.text(column.comment()));
        }
        text.append("  ").append(DbmlText.name(column.name()));
        text.append(' ').append(DbmlText.type(column.type()));
        text.append(settings.isEmpty() ? "" : " [" + String.join(", ", settings) + "]");
        text.append('\n');
    }

    private static boolean keyOf(Table table, Column column, boolean primary) {
        return table.keys().stream()
                .filter(key -> key.primary() == primary && onColumn(table, key))
                .anyMatch(key -> key.columns().contains(column.name()));
    }

    private static String key(Key key) {
        String names = key.columns().stream().map(DbmlText::name).collect(Collectors.joining(", "));
        return "("
                + names
                + ") ["
                + (key.primary() ? "pk" : "unique")
                + ", name: "
                + DbmlText.text(key.name())
                + "]";
    }

    private static String index(Table table, Index index) {
        List<String> settings = new ArrayList<>();
        // over some rows only it keeps nothing apart among all of them
        if (index.unique() && index.predicate() == null) {
            settings.add("unique");
        }
        settings.add("type: " + DbmlText.name(index.method()));
        settings.add("name: " + DbmlText.text(index.name()));
        if (index.predicate() != null) {
            String unique = index.unique() ? "unique where " : "where ";
            settings.add("note: " + DbmlText.text(unique + index.predicate()));
        }
        String keys =
                index.keys().stream()
                        .map(key ->
                                table.column(key).isPresent()
                                        ? DbmlText.name(key)
                                        : DbmlText.expression(key))
                        .collect(Collectors.joining(", "));
        return "(" + keys + ") [" + String.join(", ", settings) + "]";
    }

    private void reference(Table table, ForeignKey key) {
        String own = name(table.name()) + "." + columns(key.columns());
        String there = name(key.target()) + "." + columns(key.targetColumns());
        List<String> settings = new ArrayList<>();
        action("delete: ", key.onDelete(), settings);
        action("update: ", key.onUpdate(), settings);
        text.append("\nRef ").append(DbmlText.name(key.name())).append(": ");
        text.append(oneToOne(table, key) ? there + " - " + own : own + " > " + there);
        text.append(settings.isEmpty() ? "" : " [" + String.join(", ", settings) + "]");
        text.append('\n');
    }

    private static void action(String head, String action, List<String> settings) {
        if (!action.isEmpty() && !action.equals("NO ACTION")) {
            settings.add(head + action.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether at most one row points at each. */
    static boolean oneToOne(Table table, ForeignKey key) {
        return table.keys().stream()
                        .anyMatch(own -> PortedForeignKeys.same(own.columns(), key.columns()))
                || table.indexes().stream()
                        .filter(index -> index.unique() && index.predicate() == null)
                        .anyMatch(index -> PortedForeignKeys.same(index.keys(), key.columns()));
    }

    private static String columns(List<String> columns) {
        return columns.size() == 1
                ? DbmlText.name(columns.getFirst())
                : columns.stream().map(DbmlText::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
