package dev.binnacle.schema.rehearsal;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Database;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some rows of the tables that a plan works on, and of those that they refer to, put into the copy.
 * The live side is read with nothing but plain SELECTs of bounded size.
 */
final class RowSample {
    private static final int ROWS = 500;
    private static final long CHARACTERS = 4_000_000;

    /** Conditions of one SELECT for the rows that others refer to. */
    private static final int AT_ONCE = 100;

    private final Database live;
    private final Database scratch;
    private final Catalog catalog;
    private final RehearsalDialect dialect;
    private final Map<TableName, Set<Row>> rows = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private final Set<Condition> asked = new HashSet<>();
    private boolean whole = true;

    RowSample(Database live, Database scratch, Catalog catalog, RehearsalDialect dialect) {
        this.live = live;
        this.scratch = scratch;
        this.catalog = catalog;
        this.dialect = dialect;
    }

    /** Whether every row of the tables was copied. */
    boolean whole() {
        return whole && skipped.isEmpty();
    }

    /** What could not be copied, in words. */
    List<String> skipped() {
        return List.copyOf(skipped);
    }

    /** Copies and returns how many rows of which table, in words. */
    List<String> copy(Set<TableName> tables, Progress progress) {
        for (TableName name : tables) {
            catalog.table(name)
                    .filter(table -> holdsRows(table))
                    .ifPresent(table -> read(table, null, progress));
        }
        List<TableName> open = new ArrayList<>(rows.keySet());
        while (!open.isEmpty()) {
            TableName name = open.removeFirst();
            catalog.table(name)
                    .ifPresent(table ->
                            table.foreignKeys()
                                    .forEach(key -> parents(table, key, open, progress)));
        }
        List<String> words = new ArrayList<>();
        for (Table table : sampled()) {
            long put = put(table, progress);
            words.add(table.name() + ": " + put + (put == 1 ? " row" : " rows"));
        }
        return words;
    }

    private static boolean holdsRows(Table table) {
        return switch (table.kind()) {
            case TABLE, PARTITIONED_TABLE, PARTITION -> true;
            case FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> false;
        };
    }

    private static List<Column> columns(Table table) {
        return table.columns().stream()
                .filter(column ->
                        column.generated() != Column.Generated.STORED
                                && column.generated() != Column.Generated.VIRTUAL)
                .toList();
    }

    /** Reads rows of a table; returns whether any is new. */
    private boolean read(Table table, @Nullable Condition where, Progress progress) {
        Set<Row> known = rows.computeIfAbsent(table.name(), name -> new LinkedHashSet<>());
        int before = known.size();
        var select =
                new Statement.Select(
                        table.name(), columns(table), where, List.of(), ROWS + 1L, 0, 0);
        try {
            live.inspect(
                    progress,
                    session -> {
                        var bounded = new Bounded(known);
                        session.query(session.dialect().render(select), 100, bounded);
                        whole &= bounded.all;
                        return true;
                    });
        } catch (ProblemException refused) {
            skipped.add("No rows of " + table.name() + ": " + refused.problem().sentence());
        }
        return known.size() > before;
    }

    private static final class Bounded implements RowReader {
        private final Set<Row> into;
        private int count;
        private long characters;
        boolean all = true;

        Bounded(Set<Row> into) {
            this.into = into;
        }

        @Override
        public void columns(List<Column> columns) {}

        @Override
        public boolean row(Row row) {
            for (Value value : row.cells()) {
                characters += value.text() == null ? 0 : value.text().length();
            }
            all = ++count <= ROWS && characters <= CHARACTERS;
            if (all) {
                into.add(row);
            }
            return all;
        }
    }

    /** The rows that the sampled rows of a table refer to. */
    private void parents(Table table, ForeignKey key, List<TableName> open, Progress progress) {
        Table target = catalog.table(key.target()).orElse(null);
        if (target == null || !holdsRows(target)) {
            return;
        }
        List<String> names = columns(table).stream().map(Column::name).toList();
        Set<Condition> wanted = new LinkedHashSet<>();
        for (Row row : rows.getOrDefault(table.name(), Set.of())) {
            List<Condition> parts = new ArrayList<>();
            for (int i = 0; i < key.columns().size(); i++) {
                int at = names.indexOf(key.columns().get(i));
                Column column = target.column(key.targetColumns().get(i)).orElse(null);
                if (at >= 0 && column != null && !row.get(at).isNull()) {
                    parts.add(equal(column, row.get(at)));
                }
            }
            Condition whole = new Condition.All(parts);
            if (parts.size() == key.columns().size() && asked.add(whole)) {
                wanted.add(whole);
            }
        }
        List<Condition> all = List.copyOf(wanted);
        boolean found = false;
        for (int at = 0; at < all.size(); at += AT_ONCE) {
            var part = all.subList(at, Math.min(all.size(), at + AT_ONCE));
            found |= read(target, new Condition.Any(part), progress);
        }
        if (found && !open.contains(target.name())) {
            open.add(target.name());
        }
    }

    private static Condition equal(Column column, Value value) {
        return new Condition.Compare(column, Condition.Operator.EQUAL, value);
    }

    private List<Table> sampled() {
        return rows.keySet().stream()
                .sorted()
                .flatMap(name -> catalog.table(name).stream())
                .toList();
    }

    /** Puts the rows of a table: all at once, or one by one where some do not fit. */
    private long put(Table table, Progress progress) {
        progress.at(-1, "Copying rows of " + table.name());
        List<Sql> inserts =
                rows.getOrDefault(table.name(), Set.of()).stream()
                        .map(row -> insert(table, row))
                        .toList();
        if (inserts.isEmpty()) {
            return 0;
        }
        return scratch.with(
                progress,
                session -> {
                    dialect.beforeRows(table.name()).forEach(sql -> quietly(session, sql));
                    long put = batch(session, inserts);
                    if (put < 0) {
                        put = inserts.stream().filter(sql -> quietly(session, sql)).count();
                    }
                    dialect.afterRows(table.name()).forEach(sql -> quietly(session, sql));
                    if (put < inserts.size()) {
                        skipped.add(
                                (inserts.size() - put)
                                        + " rows of "
                                        + table.name()
                                        + " are not in the copy.");
                    }
                    return put;
                });
    }

    private static long batch(Session session, List<Sql> inserts) {
        session.begin();
        try {
            session.batch(inserts);
            session.commit();
            return inserts.size();
        } catch (ProblemException refused) {
            session.rollback();
            return -1;
        }
    }

    private static boolean quietly(Session session, Sql sql) {
        try {
            session.update(sql);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private static boolean quietly(Session session, String sql) {
        return quietly(session, Sql.of(sql));
    }

    private Sql insert(Table table, Row row) {
        Map<Column, Value> values = new LinkedHashMap<>();
        List<Column> columns = columns(table);
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.get(i));
        }
        return scratch.dialect().render(new Statement.Insert(table.name(), values));
    }
}
