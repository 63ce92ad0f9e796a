package dev.binnacle.schema.lint.rule.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Column;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Table;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class AlignmentTest {
    /** The server itself says how long rows are. */
    @Test
    void theBetterOrderSavesWhatItPromises() {
        String columns = "a boolean, b bigint, c smallint, d timestamptz, e integer, f bigint";
        try (var backend = TestBackend.open(Engine.POSTGRESQL)) {
            backend.run("create table t (" + columns + ")");
            Table table = backend.table("t");
            List<Column> better = Alignment.better(table.columns());
            String list =
                    better.stream()
                            .map(one -> one.name() + " " + one.type())
                            .collect(Collectors.joining(", "));
            backend.run("create table u (" + list + ")");
            for (String name : List.of("t", "u")) {
                backend.run(
                        "insert into "
                                + name
                                + " (a, b, c, d, e, f) values (true, 1, 1, now(), 1, 1)");
            }
            long saved = size(backend, "t") - size(backend, "u");
            assertThat(Alignment.padding(table.columns()) - Alignment.padding(better))
                    .isEqualTo(17);
            assertThat(saved).isBetween(8L, 24L);
        }
    }

    private static long size(TestBackend backend, String table) {
        return Long.parseLong(backend.text("select pg_column_size(x.*) from " + table + " x"));
    }
}
