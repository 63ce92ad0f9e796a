package dev.binnacle.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is read of any type is shown, bound again, finds its one row and writes the same. */
class RoundTripTest {
    record Example(Engine engine, String type, List<String> values) {
        @Override
        public String toString() {
            return engine + " " + type;
        }
    }

    static Stream<Example> examples() {
        return Stream.concat(
                TypeExamples.postgreSql().entrySet().stream()
                        .map(e -> new Example(Engine.POSTGRESQL, e.getKey(), e.getValue())),
                TypeExamples.h2().entrySet().stream()
                        .map(e -> new Example(Engine.H2, e.getKey(), e.getValue())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aValueFindsItsOneRowAndIsWrittenBackTheSame(Example example) {
        try (TestBackend backend = TypeExamples.backend(example.engine())) {
            backend.run(
                    "create table sample (id integer primary key, v " + example.type() + ")",
                    "create table copy (id integer primary key, v " + example.type() + ")");
            for (int i = 0; i < example.values().size(); i++) {
                backend.run(
                        "insert into sample values (" + i + ", " + example.values().get(i) + ")");
            }
            backend.run("insert into sample values (1000, null)");
            Table sample = backend.table(example.engine() == Engine.H2 ? "sample" : "sample");
            check(backend, sample, backend.table("copy"));
        }
    }

    private static void check(TestBackend backend, Table sample, Table copy) {
        Column id = sample.columns().get(0);
        Column v = sample.columns().get(1);
        List<Row> rows = backend.rows(all(sample));
        for (Row row : rows) {
            Value value = row.get(1);
            Condition one =
                    new Condition.All(
                            List.of(
                                    new Condition.Same(id, row.get(0)),
                                    new Condition.Same(v, value)));
            assertThat(backend.rows(select(sample, one)))
                    .as("found again: %s", value.text())
                    .containsExactly(row);
            assertThat(backend.update(new Statement.Update(sample.name(), Map.of(v, value), one)))
                    .isEqualTo(1);
            backend.update(new Statement.Insert(copy.name(), Map.of(id, row.get(0), v, value)));
        }
        assertThat(backend.rows(all(sample))).isEqualTo(rows);
        assertThat(backend.rows(all(copy))).as("copied").isEqualTo(rows);
        scripts(backend, copy, rows);
    }

    /** The script that people see says the same as the bound statement. */
    private static void scripts(TestBackend backend, Table copy, List<Row> rows) {
        Column id = copy.columns().get(0);
        Column v = copy.columns().get(1);
        backend.run("delete from " + backend.dialect().quote(copy.name()));
        for (Row row : rows) {
            Statement insert =
                    new Statement.Insert(copy.name(), Map.of(id, row.get(0), v, row.get(1)));
            backend.run(backend.dialect().script(insert));
            Statement none =
                    new Statement.Update(
                            copy.name(), Map.of(v, row.get(1)), new Condition.Same(v, row.get(1)));
            backend.run(backend.dialect().script(none));
        }
        assertThat(backend.rows(all(copy))).as("by script").isEqualTo(rows);
    }

    private static Statement all(Table table) {
        return new Statement.Select(
                table.name(),
                table.columns(),
                null,
                List.of(new SortKey(table.columns().getFirst(), false)),
                0,
                0,
                10_000);
    }

    private static Statement select(Table table, Condition where) {
        return new Statement.Select(table.name(), table.columns(), where, List.of(), 0, 0, 0);
    }
}
