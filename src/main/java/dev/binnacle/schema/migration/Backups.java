package dev.binnacle.schema.migration;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.plan.Bookkeeping;
import dev.binnacle.schema.plan.PlanStep;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies of what a statement destroys, made just before it: a dropped column with the key of its
 * table, or the whole table. They stay until someone drops them.
 */
final class Backups {
    private static final int LONGEST = 63;
    private static final String DAY = "YYYYMMDD";

    private final Catalog catalog;
    private final Dialect dialect;
    private final MigrationDialect engine;

    Backups(Catalog catalog, Dialect dialect, MigrationDialect engine) {
        this.catalog = catalog;
        this.dialect = dialect;
        this.engine = engine;
    }

    /** The statements that save what this one destroys; empty = nothing, as far as can be read. */
    List<String> before(String sql, String label, LocalDate day) {
        List<String> statements = new ArrayList<>();
        for (Destruction destroyed : Destruction.of(sql, dialect.syntax())) {
            table(destroyed)
                    .filter(table -> !table.kind().view())
                    .ifPresent(table -> {
                        if (statements.isEmpty()) {
                            statements.add(
                                    "create schema if not exists "
                                            + dialect.quote(Bookkeeping.BACKUPS));
                        }
                        engine.holdStill(table.name()).ifPresent(statements::add);
                        statements.addAll(copy(table, destroyed.column(), label, day));
                    });
        }
        return statements;
    }

    private Optional<Table> table(Destruction destroyed) {
        List<String> parts = destroyed.table();
        return catalog.tables().stream()
                .filter(table -> Destruction.same(parts.getLast(), table.name().name()))
                .filter(table ->
                        parts.size() > 1
                                ? Destruction.same(parts.getFirst(), table.name().schema())
                                : table.name().schema().equals(catalog.defaultSchema()))
                .findFirst();
    }

    /** One of the same name is from a run that stopped before the statement it was made for. */
    private List<String> copy(Table table, @Nullable String column, String label, LocalDate day) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        String exact = column == null ? null : real(table, column);
        String columns = exact == null ? "*" : String.join(", ", kept(table, exact));
        String saved = dialect.quote(name(table.name(), exact, label, date));
        return List.of(
                "drop table if exists " + saved,
                "create table "
                        + saved
                        + " as select "
                        + columns
                        + " from "
                        + dialect.quote(table.name()));
    }

    private static String real(Table table, String written) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> Destruction.same(written, name))
                .findFirst()
                .orElse(written);
    }

    /** The key and the column; without a key, all columns name the row. */
    private List<String> kept(Table table, String column) {
        List<String> names = new ArrayList<>();
        List<String> key =
                table.rowKey()
                        .map(Key::columns)
                        .orElse(table.columns().stream().map(Column::name).toList());
        key.forEach(each -> names.add(dialect.quote(each)));
        if (!key.contains(column)) {
            names.add(dialect.quote(column));
        }
        return names;
    }

    private static TableName name(
            TableName of, @Nullable String column, String label, String date) {
        String tail = "_" + label + "_" + date;
        String head = of.name() + (column == null ? "" : "_" + column);
        int room = LONGEST - tail.length();
        return new TableName(
                Bookkeeping.BACKUPS,
                (head.length() > room ? head.substring(0, room) : head) + tail);
    }

    /** For the header of a file: how to get back what a step of it lost, if it was saved. */
    static List<String> restoring(
            PlanStep step, Catalog from, Dialect dialect, MigrationVersion version) {
        List<String> lines = new ArrayList<>();
        for (Destruction destroyed : Destruction.of(step.sql(), dialect.syntax())) {
            TableName name = step.table();
            Table table = name == null ? null : from.table(name).orElse(null);
            if (table == null) {
                continue;
            }
            String column = destroyed.column() == null ? null : real(table, destroyed.column());
            String saved = dialect.quote(name(table.name(), column, "v" + label(version), DAY));
            lines.add("with --backup it is saved in " + saved);
            lines.add(
                    "to get it back, undo this step, then: " + back(table, column, saved, dialect));
        }
        return lines;
    }

    static String label(MigrationVersion version) {
        return version.toString().replace('.', '_');
    }

    private static String back(
            Table table, @Nullable String column, String saved, Dialect dialect) {
        String target = dialect.quote(table.name());
        if (column == null) {
            return "insert into " + target + " select * from " + saved;
        }
        String name = dialect.quote(column);
        String same =
                table.rowKey().map(Key::columns).orElse(List.of()).stream()
                        .map(key -> "b." + dialect.quote(key) + " = t." + dialect.quote(key))
                        .reduce((one, two) -> one + " and " + two)
                        .orElse("/* the columns that name a row */");
        return "update "
                + target
                + " t set "
                + name
                + " = (select b."
                + name
                + " from "
                + saved
                + " b where "
                + same
                + ")";
    }
}
