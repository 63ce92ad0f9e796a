package dev.binnacle.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.Collectors;

/** A page in the middle is read through an index from where it starts, not from the beginning. */
class IndexUseTest {

    @ParameterizedTest(name = "{0} descending {1}")
    @CsvSource({"H2, false", "H2, true", "POSTGRESQL, false", "POSTGRESQL, true"})
    void aPageOfAnOrderThatMayHoldNullsStartsAtItsPlace(Engine engine, boolean descending) {
        try (TestBackend backend = filled(engine)) {
            Table table = backend.table("t");
            List<SortKey> order =
                    List.of(
                            new SortKey(table.column("n").orElseThrow(), descending),
                            new SortKey(table.column("id").orElseThrow(), descending));
            assertStartsAtPlace(backend, table, order, List.of(Value.of("500"), Value.of("5000")));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPageByKeyStartsAtItsPlace(Engine engine) {
        try (TestBackend backend = filled(engine)) {
            Table table = backend.table("t");
            List<SortKey> order = List.of(new SortKey(table.column("id").orElseThrow(), false));
            assertStartsAtPlace(backend, table, order, List.of(Value.of("5000")));
        }
    }

    private static void assertStartsAtPlace(
            TestBackend backend, Table table, List<SortKey> order, List<Value> place) {
        Statement page =
                new Statement.Select(
                        table.name(),
                        table.columns(),
                        new Condition.Beyond(order, place, true),
                        order,
                        20,
                        0,
                        10_000);
        String plan =
                backend.rows(Sql.of("explain " + backend.dialect().script(page))).stream()
                        .map(row -> String.valueOf(row.get(0).text()))
                        .collect(Collectors.joining("\n"));
        assertThat(plan)
                .as("%s", plan)
                .doesNotContain("Seq Scan", "Filter:", "tableScan")
                .containsAnyOf("Index Cond", "index sorted");
        assertThat(backend.rows(page)).hasSize(20);
    }

    private static TestBackend filled(Engine engine) {
        String series =
                engine == Engine.H2
                        ? "select x, nullif(mod(x, 1000), 0), 'note ' || x from system_range(1,"
                                + " 10000) as s(x)"
                        : "select x, nullif(x % 1000, 0), 'note ' || x from generate_series(1,"
                                + " 10000) as s(x)";
        return TestBackend.open(engine)
                .run(
                        "create table t (id integer primary key, n integer, note text)",
                        "insert into t " + series,
                        "create index t_n on t (n, id)",
                        "analyze");
    }
}
