package dev.binnacle.schema.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestRehearsals;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What a plan says of its locks and its work is what PostgreSQL really does. */
class PlanClaimsTest {
    private static final List<String> BEFORE =
            List.of(
                    "create type mood as enum ('sad', 'ok')",
                    "create function f() returns trigger language plpgsql as 'begin return new;"
                            + " end'",
                    "create table a (id integer primary key, n integer not null default 1, s"
                            + " varchar(10), t text, m mood, d timestamp, x integer, y integer)",
                    "create table b (id integer primary key, a_id integer, constraint b_a foreign"
                            + " key (a_id) references a (id))",
                    "create table c (id integer, v integer, constraint c_v check (v > 0), constraint"
                            + " c_u unique (v))",
                    "create index c_id on c (id)",
                    "create table old (id integer)",
                    "create view w as select id, n from a",
                    "create trigger stamp before insert on c for each row execute function f()",
                    "insert into a select g, g, 'x', 'y', 'ok', now(), g, g from"
                            + " generate_series(1, 200) g",
                    "insert into b select g, g from generate_series(1, 200) g",
                    "insert into c select g, g from generate_series(1, 200) g",
                    "analyze");
    private static final List<String> AFTER =
            List.of(
                    "create type mood as enum ('sad', 'ok', 'glad')",
                    "create function f() returns trigger language plpgsql as 'begin return new;"
                            + " end'",
                    "create table a (id integer primary key, n bigint, s varchar(20), t text not"
                            + " null, m mood, d date, y integer, e integer default 5, g integer"
                            + " generated always as (id * 2) stored, r double precision default"
                            + " random())",
                    "create table b (id integer primary key, a_id integer)",
                    "create table c (id integer, v integer, w integer, constraint c_w check (id >"
                            + " 0), constraint c_a foreign key (id) references a (id), constraint"
                            + " c_p primary key (id))",
                    "create index c_v2 on c (v)",
                    "alter table c set (fillfactor = 70)",
                    "alter table c enable row level security",
                    "create policy p on c using (id > 0)",
                    "comment on table c is 'commented'",
                    "create trigger stamp2 before insert on c for each row execute function f()",
                    "create view w as select id, n, s from a",
                    "create table fresh (id integer primary key, a_id integer references a (id))");

    @Test
    void everyStepLocksAndRewritesWhatThePlanSays() {
        var settings = TestPostgres.newDatabase();
        try (TestBackend from = TestBackend.of(settings);
                TestBackend to = TestBackend.open(Engine.POSTGRESQL);
                Database live =
                        TestDatabases.connector(
                                        Secrets.none(), Trust.files(), Timing.standard())
                                .open(settings, Progress.none())) {
            from.run(BEFORE.toArray(String[]::new));
            to.run(AFTER.toArray(String[]::new));
            Catalog before = from.catalog();
            MigrationPlan plan =
                    new Planner(from.planDialect())
                            .plan(before, to.catalog(), Decisions.NO_RENAMES);
            RehearsalReport report =
                    TestRehearsals.rehearsal().run(live, plan.transactions(), Progress.none());
            assertThat(report.steps()).hasSizeGreaterThan(25);
            assertThat(
                            report.steps().stream()
                                    .filter(step -> step.verdict() != Verdict.HELD)
                                    .map(step ->
                                            step.step().sql()
                                                    + "\n  says "
                                                    + step.step().locks()
                                                    + " "
                                                    + step.step().work()
                                                    + "\n  took "
                                                    + step.locksTaken()
                                                    + " rewritten "
                                                    + step.rewritten()
                                                    + " "
                                                    + step.verdict()
                                                    + " "
                                                    + step.problem())
                                    .toList())
                    .isEmpty();
        }
    }
}
