package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Foreign keys as the other database makes them, once all tables are there. */
final class PortedForeignKeys {
    private final Catalog catalog;
    private final PortTarget target;
    private final Dialect dialect;
    private final PortNotes notes;
    private final PortedNames names;

    PortedForeignKeys(Catalog catalog, PortTarget target, PortNotes notes, PortedNames names) {
        this.catalog = catalog;
        this.target = target;
        this.dialect = target.dialect();
        this.notes = notes;
        this.names = names;
    }

    List<String> all(List<Table> kept) {
        List<String> statements = new ArrayList<>();
        for (Table table : kept) {
            for (ForeignKey key : table.foreignKeys()) {
                add(table, key).ifPresent(statements::add);
            }
            for (ForeignKey key : ofEveryPartition(table)) {
                notes.changed(
                        table.name(),
                        "foreign key",
                        key.name(),
                        "on each partition",
                        "on the whole table");
                add(table, key).ifPresent(statements::add);
            }
        }
        return statements;
    }

    private Optional<String> add(Table table, ForeignKey key) {
        Optional<Table> there = catalog.table(key.target()).filter(PortedScript::holdsRows);
        if (there.isEmpty() || !keepsApart(there.get(), key.targetColumns())) {
            notes.lost(
                    table.name(),
                    "foreign key",
                    key.name(),
                    "to " + key.target(),
                    there.isEmpty() ? "nothing: there is no such table" : "nothing: no key there");
            return Optional.empty();
        }
        String name = names.take(target.space(PortTarget.Named.CONSTRAINT, table), key.name());
        if (!name.equals(key.name())) {
            notes.changed(table.name(), "foreign key", key.name(), "its name", name);
        }
        words(table, key);
        return Optional.of(
                "alter table "
                        + dialect.quote(table.name())
                        + " add constraint "
                        + dialect.quote(name)
                        + " foreign key"
                        + columns(key.columns())
                        + " references "
                        + dialect.quote(key.target())
                        + columns(key.targetColumns())
                        + action(" on update ", key.onUpdate())
                        + action(" on delete ", key.onDelete()));
    }

    private void words(Table table, ForeignKey key) {
        TableName name = table.name();
        if (key.deferrable() && !target.deferrable()) {
            notes.changed(
                    name, "foreign key", key.name(), "DEFERRABLE", "checked with each statement");
        }
        if (PortedTables.says(key.definition(), "VALID")) {
            notes.changed(name, "foreign key", key.name(), "NOT VALID", "holds for every row");
        }
        if (PortedTables.says(key.definition(), "MATCH")) {
            notes.changed(name, "foreign key", key.name(), "MATCH FULL", "MATCH SIMPLE");
        }
    }

    /** Those of a table in parts that every part has, and the whole has not. */
    private List<ForeignKey> ofEveryPartition(Table table) {
        List<Table> parts =
                catalog.childrenOf(table.name()).stream()
                        .filter(child -> child.lineage().bound() != null)
                        .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        return parts.getFirst().foreignKeys().stream()
                .filter(key -> parts.stream().allMatch(part -> has(part, key)))
                .filter(key -> !has(table, key))
                .toList();
    }

    private static boolean has(Table table, ForeignKey wanted) {
        return table.foreignKeys().stream()
                .anyMatch(key ->
                        key.columns().equals(wanted.columns())
                                && key.target().equals(wanted.target())
                                && key.targetColumns().equals(wanted.targetColumns())
                                && key.onDelete().equals(wanted.onDelete())
                                && key.onUpdate().equals(wanted.onUpdate()));
    }

    /** Whether these columns name one row there. */
    private static boolean keepsApart(Table table, List<String> columns) {
        return table.keys().stream().anyMatch(key -> same(key.columns(), columns))
                || table.indexes().stream()
                        .anyMatch(index ->
                                index.unique()
                                        && index.predicate() == null
                                        && same(index.keys(), columns));
    }

    static boolean same(List<String> some, List<String> others) {
        return some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }

    private static String action(String words, String action) {
        return action.isEmpty() || action.equalsIgnoreCase("NO ACTION") ? "" : words + action;
    }

    private String columns(List<String> columns) {
        return columns.stream().map(dialect::quote).collect(Collectors.joining(", ", " (", ")"));
    }
}
