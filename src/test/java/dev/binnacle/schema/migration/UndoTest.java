package dev.binnacle.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan says undoes it gives the structure back that was there before. */
class UndoTest {
    @ParameterizedTest
    @EnumSource(Engine.class)
    void changesOfSeveralStatementsAreTakenBackAsOne(Engine engine) {
        try (TestBackend it = TestBackend.open(engine);
                TestBackend wanted = TestBackend.open(engine)) {
            it.run(
                    "create table a (id integer primary key, n integer default 7, word"
                            + " varchar(20) not null)",
                    "create table b (id integer primary key, a integer references a (id))",
                    "create index b_a on b (a)");
            wanted.run(
                    "create table a (id integer primary key, n varchar(30) default 'x' not null,"
                            + " word varchar(40), more integer default 3 not null)",
                    "create table b (id integer primary key, a integer)",
                    "create table c (id integer primary key)",
                    "create view v as select id from c");
            undone(it, wanted);
        }
    }

    @Test
    void aPartitionThatGivesUpItsBoundsGetsThemBack() {
        String part = "create table %s partition of w for values in (%d)";
        try (TestBackend it = TestBackend.open(Engine.POSTGRESQL);
                TestBackend wanted = TestBackend.open(Engine.POSTGRESQL)) {
            it.run("create table w (id integer) partition by list (id)", part.formatted("p", 1));
            wanted.run(
                    "create table w (id integer) partition by list (id)",
                    part.formatted("p", 2),
                    part.formatted("a", 1));
            undone(it, wanted);
        }
    }

    private static void undone(TestBackend it, TestBackend wanted) {
        Catalog before = it.catalog();
        MigrationPlan plan =
                new Planner(it.planDialect()).plan(before, wanted.catalog(), Decisions.NO_RENAMES);
        for (PlanStep step : plan.steps()) {
            assertThat(step.reversible()).as(step.sql()).isTrue();
            it.run(step.sql());
        }
        PlanText text =
                new PlanText(plan, before, it.objectText().dialect(), MigrationVersion.of(1));
        for (int part = plan.transactions().size(); part > 0; part--) {
            it.script(text.undo(part));
        }
        assertThat(
                        SchemaDiff.between(
                                        before, it.catalog(), Decisions.NO_RENAMES, it.objectText())
                                .differences())
                .isEmpty();
    }
}
