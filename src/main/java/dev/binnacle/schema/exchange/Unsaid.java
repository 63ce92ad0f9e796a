package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;

import java.util.ArrayList;
import java.util.List;

/** What DBML and the drawings cannot say of a structure. */
final class Unsaid {
    private final Catalog catalog;
    private final List<String> lost = new ArrayList<>();

    Unsaid(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> all() {
        catalog.surroundings()
                .extensions()
                .forEach(extension -> lost.add("extension " + extension.name()));
        for (Schema schema : catalog.schemas()) {
            if (schema.comment() != null) {
                lost.add("comment of schema " + schema.name());
            }
            schema.types().stream()
                    .filter(type -> !type.kind().equals("enum"))
                    .forEach(type ->
                            lost.add(type.kind() + " " + type.schema() + "." + type.name()));
            schema.types().stream()
                    .filter(type -> type.kind().equals("enum") && type.comment() != null)
                    .forEach(type ->
                            lost.add("comment of enum " + type.schema() + "." + type.name()));
            schema.sequences()
                    .forEach(sequence ->
                            lost.add("sequence " + sequence.schema() + "." + sequence.name()));
            schema.routines()
                    .forEach(routine ->
                            lost.add(
                                    routine.kind()
                                            + " "
                                            + routine.schema()
                                            + "."
                                            + routine.name()));
            schema.tables().forEach(this::table);
        }
        return lost;
    }

    private void table(Table table) {
        if (table.kind().view()) {
            boolean stored = table.kind() == Table.Kind.MATERIALIZED_VIEW;
            lost.add((stored ? "materialized view " : "view ") + table.name());
            return;
        }
        if (!table.lineage().parents().isEmpty()) {
            lost.add(table.name() + " is part of " + table.lineage().parents().getFirst());
        }
        if (table.storage() != null) {
            lost.add(table.name() + ": " + table.storage());
        }
        if (table.settings() != null) {
            lost.add(table.name() + ": " + table.settings());
        }
        table.columns().forEach(column -> column(table, column));
        table.keys().stream()
                .filter(key ->
                        PortedTables.says(key.definition(), "INCLUDE")
                                || PortedTables.says(key.definition(), "NULLS")
                                || PortedTables.says(key.definition(), "DEFERRABLE"))
                .forEach(key -> part(table, "key", key.name(), key.definition()));
        table.foreignKeys().forEach(key -> foreignKey(table, key));
        table.checks().forEach(check -> part(table, "check", check.name(), check.condition()));
        table.indexes().forEach(index -> index(table, index));
        table.triggers().forEach(trigger -> part(table, "trigger", trigger.name(), trigger.when()));
        if (table.security().state() != RowSecurity.State.OFF) {
            lost.add("row security of " + table.name());
        }
        table.security()
                .policies()
                .forEach(policy -> part(table, "policy", policy.name(), policy.command()));
    }

    private void part(Table table, String kind, String name, String what) {
        lost.add(kind + " " + table.name() + "." + name + ": " + what);
    }

    private void column(Table table, Column column) {
        switch (column.generated()) {
            case STORED, VIRTUAL ->
                    part(table, "generated", column.name(), "" + column.defaultExpression());
            case IDENTITY_ALWAYS -> part(table, "column", column.name(), "GENERATED ALWAYS");
            case IDENTITY_BY_DEFAULT, NEVER -> {}
        }
        if (column.options() != null && !column.options().isEmpty()) {
            part(table, "column", column.name(), column.options());
        }
        if (column.collation() != null) {
            part(table, "column", column.name(), "COLLATE " + column.collation());
        }
    }

    private void foreignKey(Table table, ForeignKey key) {
        if (key.deferrable()) {
            part(table, "foreign key", key.name(), "DEFERRABLE");
        }
        if (PortedTables.says(key.definition(), "VALID")) {
            part(table, "foreign key", key.name(), "NOT VALID");
        }
        if (PortedTables.says(key.definition(), "MATCH")) {
            part(table, "foreign key", key.name(), "MATCH FULL");
        }
    }

    private void index(Table table, Index index) {
        if (index.exclusion()) {
            part(table, "exclusion", index.name(), index.definition());
        } else if (!index.constraint()) {
            if (index.predicate() != null) {
                part(table, "index", index.name(), "where " + index.predicate());
            }
            if (!index.included().isEmpty()) {
                part(table, "index", index.name(), "include " + index.included());
            }
            if (PortedTables.opclass(index)) {
                part(table, "index", index.name(), "an operator class");
            }
        }
    }
}
