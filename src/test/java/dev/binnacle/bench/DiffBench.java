package dev.binnacle.bench;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.testing.TestBackend;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Diff and plan of two structures of 1,000 tables with 50 differences, after reading; {@code
 * -Drounds=N} repeats it.
 */
class DiffBench {
    private static final Logger LOG = LoggerFactory.getLogger(DiffBench.class);
    private static final int TABLES = Integer.getInteger("tables", 200);

    @Test
    void fiftyDifferencesAmongManyTables() {
        try (TestBackend from = TestBackend.open(Engine.POSTGRESQL);
                TestBackend to = TestBackend.open(Engine.POSTGRESQL)) {
            from.run(tables().toArray(String[]::new));
            to.run(tables().toArray(String[]::new));
            for (int i = 0; i < 50; i++) {
                to.run(change(i));
            }
            Catalog before = from.catalog();
            Catalog after = to.catalog();
            Planner planner = new Planner(from.planDialect());
            int rounds = Integer.getInteger("rounds", 3);
            List<Double> diffs = new ArrayList<>();
            List<Double> plans = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                SchemaDiff diff = planner.diff(before, after, Decisions.ASK);
                diffs.add((System.nanoTime() - start) / 1e6);
                Assertions.assertThat(diff.differences()).hasSize(50);
                start = System.nanoTime();
                MigrationPlan plan = planner.plan(before, after, Decisions.NO_RENAMES);
                plans.add((System.nanoTime() - start) / 1e6);
                Assertions.assertThat(plan.steps()).hasSizeGreaterThanOrEqualTo(50);
            }
            LOG.warn(
                    String.format(
                            Locale.ROOT,
                            "%d tables, 50 differences: diff first %.0f ms, best %.0f ms; plan"
                                    + " (with its diff) first %.0f ms, best %.0f ms",
                            TABLES,
                            diffs.getFirst(),
                            diffs.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                            plans.getFirst(),
                            plans.stream().mapToDouble(Double::doubleValue).min().orElseThrow()));
        }
    }

    private static List<String> tables() {
        List<String> sql = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            StringBuilder table = new StringBuilder("create table t" + i + " (id bigint primary key");
            for (int c = 0; c < 14; c++) {
                table.append(", c").append(c).append(c % 3 == 0 ? " varchar(40)" : " integer");
                table.append(c % 4 == 0 ? " not null" : c % 5 == 0 ? " default 3" : "");
            }
            table.append(", constraint k").append(i).append(" check (c1 > 0))");
            sql.add(table.toString());
            sql.add("create index i" + i + " on t" + i + " (c2, c3)");
            if (i > 0) {
                sql.add(
                        "alter table t"
                                + i
                                + " add constraint f"
                                + i
                                + " foreign key (c4) references t"
                                + i / 3
                                + " (id)");
            }
        }
        sql.replaceAll(text -> text.replace("foreign key (c4)", "foreign key (id)"));
        return sql;
    }

    private static String change(int i) {
        String table = "t" + i * TABLES / 60;
        return switch (i % 5) {
            case 0 -> "alter table " + table + " alter c1 type bigint";
            case 1 -> "alter table " + table + " add extra text";
            case 2 -> "drop index i" + i * TABLES / 60;
            case 3 -> "alter table " + table + " alter c6 set default 9";
            default -> "comment on table " + table + " is 'changed'";
        };
    }
}
