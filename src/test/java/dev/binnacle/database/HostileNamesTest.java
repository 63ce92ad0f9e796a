package dev.binnacle.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The worst names and values there are work everywhere that names and values go. */
class HostileNamesTest {
    private static final List<String> NAMES =
            List.of(
                    "a\"b",
                    "\"",
                    "a b",
                    " lead",
                    "trail ",
                    "a.b",
                    "a\".\"b",
                    "select",
                    "SELECT",
                    "MiXed",
                    "üñï✓😀",
                    "a\u202eb\u2066",
                    "$$x$$",
                    "$1",
                    "--c",
                    "/*c",
                    "*/",
                    "?",
                    "a?b",
                    "line\nbreak",
                    "tab\t",
                    "'",
                    "'; drop table x; --",
                    "\\",
                    "\\N",
                    "%s",
                    "{fn now()}",
                    "[x]",
                    "`",
                    ":v",
                    "@v",
                    "#",
                    ";",
                    "0",
                    "\u00a0",
                    "\u200b",
                    "x".repeat(63),
                    "é".repeat(31) + "x");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyNameWorksForEverythingThatHasOne(Engine engine) {
        try (TestBackend backend = TestBackend.open(engine)) {
            String schema = "sch\"e.ma ? $$";
            Dialect dialect = backend.dialect();
            backend.run("create schema " + dialect.quote(schema));
            List<String> names = new ArrayList<>(NAMES);
            names.addAll(reservedWords());
            @Nullable TableName previous = null;
            for (String name : names) {
                TableName table = new TableName(schema, name);
                make(backend, engine, table, previous);
                previous = table;
            }
            Catalog catalog = backend.catalog();
            assertThat(catalog.tables()).hasSize(names.size());
            for (String name : names) {
                Table table = catalog.table(new TableName(schema, name)).orElseThrow();
                assertThat(table.rowKey().orElseThrow().columns()).containsExactly(name);
                rowsComeAndGo(backend, table);
            }
            madeAgain(backend, catalog.table(new TableName(schema, "line\nbreak")).orElseThrow());
        }
    }

    private static List<String> reservedWords() {
        return Material.text("strings/pg15-keywords.csv")
                .lines()
                .map(line -> line.split(",", 3))
                .filter(cells -> cells[1].equals("R") && !NAMES.contains(cells[0]))
                .map(cells -> cells[0])
                .toList();
    }

    /**
     * A table of this name with a column, an enum and labels, a key, a check and an index of it
     * too.
     */
    private static void make(
            TestBackend backend, Engine engine, TableName table, @Nullable TableName previous) {
        Dialect d = backend.dialect();
        String name = table.name();
        String labels = "enum (" + d.literal(name) + ", 'other')";
        String type = labels;
        if (engine == Engine.POSTGRESQL) {
            type = d.quote(new TableName(table.schema(), with(name, 't')));
            backend.run("create type " + type + " as " + labels);
        }
        String key = d.quote(name);
        backend.run(
                "create table %s (%s bigint not null, %s text default %s, %s %s, constraint %s primary key (%s), constraint %s check (%s > 0))"
                        .formatted(
                                d.quote(table),
                                key,
                                d.quote(with(name, 'c')),
                                d.literal(name),
                                d.quote(with(name, 'e')),
                                type,
                                d.quote(with(name, 'k')),
                                key,
                                d.quote(with(name, 'p')),
                                key),
                "create index "
                        + d.quote(with(name, 'i'))
                        + " on "
                        + d.quote(table)
                        + " ("
                        + d.quote(with(name, 'c'))
                        + ")",
                "comment on table " + d.quote(table) + " is " + d.literal(name));
        if (previous != null) {
            backend.run(
                    "alter table %s add constraint %s foreign key (%s) references %s (%s)"
                            .formatted(
                                    d.quote(table),
                                    d.quote(with(name, 'f')),
                                    key,
                                    d.quote(previous),
                                    d.quote(previous.name())));
        }
    }

    /** A second name that is no longer than PostgreSQL's 63 bytes. */
    private static String with(String name, char letter) {
        return (name.length() >= 31 ? name.substring(0, name.length() - 1) : name) + letter;
    }

    private static void rowsComeAndGo(TestBackend backend, Table table) {
        Column key = table.columns().get(0);
        Column text = table.columns().get(1);
        Column label = table.columns().get(2);
        assertThat(label.labels()).containsExactly(table.name().name(), "other");
        Value one = Value.of("1");
        Value name = Value.of(table.name().name());
        Map<Column, Value> row = new LinkedHashMap<>();
        row.put(key, one);
        row.put(label, name);
        assertThat(backend.update(new Statement.Insert(table.name(), row))).isEqualTo(1);
        Condition same =
                new Condition.All(
                        List.of(
                                new Condition.Same(key, one),
                                new Condition.Same(text, name),
                                new Condition.Contains(text, table.name().name())));
        List<SortKey> order = List.of(new SortKey(text, false), new SortKey(key, false));
        Statement select =
                new Statement.Select(table.name(), table.columns(), same, order, 10, 0, 20);
        assertThat(backend.rows(select)).hasSize(1);
        assertThat(backend.update(new Statement.Update(table.name(), Map.of(text, one), same)))
                .isEqualTo(1);
        assertThat(backend.rows(new Statement.Count(table.name(), new Condition.Same(text, one))))
                .hasSize(1);
        backend.run(
                backend.dialect()
                        .script(
                                new Statement.Update(
                                        table.name(),
                                        Map.of(label, Value.of("other")),
                                        new Condition.Same(label, name))));
    }

    private static void madeAgain(TestBackend backend, Table table) {
        String ddl = backend.ddl(table);
        backend.run("drop table " + backend.dialect().quote(table.name()) + " cascade").script(ddl);
        Table again = backend.catalog().table(table.name()).orElseThrow();
        assertThat(again.columns()).isEqualTo(table.columns());
        assertThat(again.keys()).isEqualTo(table.keys());
        assertThat(again.foreignKeys()).isEqualTo(table.foreignKeys());
        assertThat(again.indexes()).isEqualTo(table.indexes());
        assertThat(again.comment()).isEqualTo(table.comment());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void naughtyStringsAreOnlyText(Engine engine) {
        try (TestBackend backend = TestBackend.open(engine)) {
            backend.run("create table t (id integer primary key, v text)");
            Table table = backend.table("t");
            Column id = table.columns().get(0);
            Column v = table.columns().get(1);
            List<String> lines = Material.text("strings/blns.txt").lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Value value = Value.of(lines.get(i));
                Map<Column, Value> row = Map.of(id, Value.of(Integer.toString(i)), v, value);
                if (i % 2 == 0) {
                    backend.update(new Statement.Insert(table.name(), row));
                } else {
                    backend.run(backend.dialect().script(new Statement.Insert(table.name(), row)));
                }
            }
            List<Row> rows =
                    backend.rows(
                            new Statement.Select(
                                    table.name(),
                                    List.of(v),
                                    null,
                                    List.of(new SortKey(id, false)),
                                    0,
                                    0,
                                    0));
            assertThat(rows).extracting(row -> row.get(0).text()).isEqualTo(lines);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNameWithNulIsRefused(Engine engine) {
        try (TestBackend backend = TestBackend.open(engine)) {
            assertThatThrownBy(() -> backend.dialect().quote("a\0b"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("NUL");
        }
    }
}
