package dev.binnacle.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.TestBackend;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What rendered statements mean, on both databases. */
class DialectTest {
    private static final int ROWS = 400;

    @ParameterizedTest(name = "{0} a {1}, n {2}, after {3}")
    @CsvSource({
        "H2, false, false, true", "H2, true, false, true", "H2, false, true, false",
        "H2, true, true, false", "POSTGRESQL, false, false, true", "POSTGRESQL, true, false, true",
        "POSTGRESQL, false, true, false", "POSTGRESQL, true, true, false",
    })
    void pagesByKeyGiveEveryRowOnceInOrder(
            Engine engine, boolean descending, boolean nullsDescending, boolean after) {
        try (TestBackend backend = numbers(engine)) {
            Table table = backend.table("numbers");
            List<SortKey> order =
                    List.of(
                            new SortKey(table.column("n").orElseThrow(), nullsDescending),
                            new SortKey(table.column("a").orElseThrow(), descending),
                            new SortKey(table.column("id").orElseThrow(), false));
            List<SortKey> travel = after ? order : order.stream().map(SortKey::reversed).toList();
            List<Row> whole = backend.rows(select(table, null, travel, 0));
            List<Row> paged = new ArrayList<>(backend.rows(select(table, null, travel, 7)));
            List<Row> page = paged;
            while (!page.isEmpty()) {
                Row last = page.getLast();
                List<Value> place = List.of(last.get(2), last.get(1), last.get(0));
                Condition beyond = new Condition.Beyond(order, place, after);
                page = backend.rows(select(table, beyond, travel, 7));
                paged.addAll(page);
                assertThat(
                                backend.rows(new Statement.Count(table.name(), beyond))
                                        .getFirst()
                                        .get(0))
                        .as("the same condition alone")
                        .isEqualTo(Value.of(Long.toString(ROWS - whole.indexOf(last) - 1L)));
            }
            assertThat(whole).hasSize(ROWS);
            assertThat(paged).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nullsComeLastUpwardsAndFirstDownwards(Engine engine) {
        try (TestBackend backend = numbers(engine)) {
            Table table = backend.table("numbers");
            SortKey up = new SortKey(table.column("n").orElseThrow(), false);
            assertThat(backend.rows(select(table, null, List.of(up), 0)).getLast().get(2).isNull())
                    .isTrue();
            assertThat(
                            backend.rows(select(table, null, List.of(up.reversed()), 1))
                                    .getFirst()
                                    .get(2)
                                    .isNull())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void containsAndStartsWithTakeWildcardsAsText(Engine engine) {
        try (TestBackend backend = TestBackend.open(engine)) {
            backend.run(
                    "create table t (id integer primary key, v text)",
                    "insert into t values (1, '100% Sure!'), (2, '100 sure'), (3, 'a_b'), (4,"
                            + " 'aXb'), (5, null)");
            Table table = backend.table("t");
            Column v = table.column("v").orElseThrow();
            assertThat(ids(backend, table, new Condition.Contains(v, "0% sURE!")))
                    .containsExactly("1");
            assertThat(ids(backend, table, new Condition.Contains(v, "a_"))).containsExactly("3");
            assertThat(ids(backend, table, new Condition.StartsWith(v, "100 ")))
                    .containsExactly("2");
            assertThat(
                            ids(
                                    backend,
                                    table,
                                    new Condition.In(v, List.of(Value.of("a_b"), Value.NULL))))
                    .containsExactly("3", "5");
            assertThat(ids(backend, table, new Condition.In(v, List.of()))).isEmpty();
            assertThat(
                            ids(
                                    backend,
                                    table,
                                    new Condition.Not(new Condition.Same(v, Value.of("aXb")))))
                    .containsExactly("1", "2", "3", "5");
            assertThat(ids(backend, table, new Condition.Any(List.of()))).isEmpty();
            assertThat(ids(backend, table, new Condition.Written("id > 3 -- an open comment")))
                    .containsExactly("4", "5");
        }
    }

    @Test
    void aWrittenConditionMayUseQuestionMarksAsOperators() {
        try (TestBackend backend = TestBackend.open(Engine.POSTGRESQL)) {
            backend.run(
                    "create table t (id integer primary key, v jsonb)",
                    "insert into t values (1, '{\"a?\": 1}'), (2, '{\"b\": 1}')");
            Table table = backend.table("t");
            Condition written = new Condition.Written("v ? 'a?'");
            assertThat(ids(backend, table, written)).containsExactly("1");
            Column id = table.column("id").orElseThrow();
            Condition both =
                    new Condition.All(List.of(written, new Condition.Same(id, Value.of("1"))));
            assertThat(ids(backend, table, both)).containsExactly("1");
            assertThat(backend.dialect().script(new Statement.Delete(table.name(), both)))
                    .isEqualTo(
                            "delete from \"public\".\"t\"\nwhere (v ? 'a?'\n)\n  and \"id\" = 1");
            assertThat(backend.update(new Statement.Delete(table.name(), both))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void longCellsAreCutByTheServerAndSayHowLongTheyAre(Engine engine) {
        try (TestBackend backend = TestBackend.open(engine)) {
            String bytes = engine == Engine.H2 ? "varbinary" : "bytea";
            String json = engine == Engine.H2 ? "json" : "jsonb";
            backend.run(
                    "create table t (id integer primary key, v text, b "
                            + bytes
                            + ", j "
                            + json
                            + ")");
            Table table = backend.table("t");
            String text = "é".repeat(150);
            backend.update(
                    new Statement.Insert(
                            table.name(),
                            java.util.Map.of(
                                    table.columns().get(0), Value.of("1"),
                                    table.columns().get(1), Value.of(text),
                                    table.columns().get(2), Value.of("\\x" + "ab".repeat(150)),
                                    table.columns().get(3),
                                            Value.of("[\"" + "x".repeat(2_000) + "\"]"))));
            Row cut = backend.rows(page(table, 100)).getFirst();
            assertThat(cut.get(1).text()).isEqualTo("é".repeat(100));
            assertThat(cut.get(1).cut()).isTrue();
            assertThat(cut.get(1).length()).isEqualTo(engine == Engine.H2 ? 150 : 300);
            assertThat(cut.get(2)).isEqualTo(new Value("\\x" + "ab".repeat(100), 150, true));
            assertThat(cut.get(3).length()).isEqualTo(2_004);
            Row whole = backend.rows(page(table, 150)).getFirst();
            assertThat(whole.get(1)).isEqualTo(Value.of(text));
            assertThat(whole.get(2).cut()).isFalse();
        }
    }

    private static Statement page(Table table, int cutAt) {
        List<SortKey> byText = List.of(new SortKey(table.columns().get(1), false));
        return new Statement.Select(table.name(), table.columns(), null, byText, 0, 0, cutAt);
    }

    private static List<String> ids(TestBackend backend, Table table, Condition where) {
        List<SortKey> byId = List.of(new SortKey(table.columns().getFirst(), false));
        return backend.rows(select(table, where, byId, 0)).stream()
                .map(row -> String.valueOf(row.get(0).text()))
                .toList();
    }

    private static Statement select(
            Table table, @Nullable Condition where, List<SortKey> order, long limit) {
        return new Statement.Select(table.name(), table.columns(), where, order, limit, 0, 0);
    }

    private static TestBackend numbers(Engine engine) {
        TestBackend backend = TestBackend.open(engine);
        backend.run("create table numbers (id integer primary key, a integer not null, n integer)");
        IntStream.range(0, ROWS)
                .forEach(i ->
                        backend.run(
                                "insert into numbers values (%d, %d, %s)"
                                        .formatted(i, i * 7 % 5, i % 3 == 0 ? "null" : i % 4)));
        return backend;
    }
}
