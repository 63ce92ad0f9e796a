package dev.binnacle.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.schema.plan.Fingerprint;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestMigrations;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class MigrationRunnerTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";

    @TempDir Path folder;

    private MigrationFixture fixture(ConnectionSettings settings) {
        return new MigrationFixture(settings, folder);
    }

    private static Problem problem(MigrationFixture fixture) {
        return catchThrowableOfType(ProblemException.class, fixture::apply).problem();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void runsInFlywaysOrderAndTellsEachStatement(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file("V10__c.sql", "create table c (id integer); create table d (id integer)")
                    .file("V9.1__b.sql", "create table b (id integer)")
                    .file("V2__a.sql", "-- only a comment\n");
            assertThat(fixture.apply().applied())
                    .hasToString("[V2__a.sql, V9.1__b.sql, V10__c.sql]");
            assertThat(fixture.tables()).containsExactly("b", "c", "d");
            assertThat(fixture.told(MigrationEvent.Statement.class))
                    .extracting(MigrationEvent.Statement::number)
                    .containsExactly(1, 1, 2);
            assertThat(fixture.apply().applied()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void twoAtOnceDoItOnce(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings);
                Database other = TestDatabases.open(settings)) {
            for (int i = 1; i <= 8; i++) {
                fixture.file("V" + i + "__t.sql", "create table t" + i + " (id integer)");
            }
            var theirs =
                    CompletableFuture.supplyAsync(() ->
                            TestMigrations.runner(Pauses.real())
                                    .apply(
                                            other,
                                            MigrationFolder.read(folder),
                                            MigrationFixture.SETTINGS,
                                            event -> {},
                                            Progress.none()));
            int ours = fixture.apply().applied().size();
            assertThat(ours + theirs.join().applied().size()).isEqualTo(8);
            assertThat(fixture.scripts()).hasSize(8);
        }
    }

    /** As it is for a moment while someone else makes it, or for good if they died there. */
    @ParameterizedTest
    @MethodSource(EACH)
    void aHistoryWithoutARowKeepsOthersOutToo(ConnectionSettings settings) {
        MigrationDialect dialect = MigrationFixture.dialect(settings);
        try (MigrationFixture fixture = fixture(settings)) {
            History history = History.of(dialect, fixture.database);
            try (Session maker = fixture.database.open("a maker that died");
                    Session runner = fixture.database.open("a runner")) {
                history.create(maker);
                maker.update(Sql.of("delete from " + maker.dialect().quote(history.table())));
                if (!dialect.lock(runner, history.table())) {
                    // it has the row by now that there was none of
                    assertThat(dialect.lock(runner, history.table())).isTrue();
                }
                assertThat(dialect.lock(maker, history.table())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whoIsLateIsToldWhoRuns(ConnectionSettings settings) {
        MigrationDialect dialect = MigrationFixture.dialect(settings);
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file("V1__one.sql", "create table one (id integer)").apply();
            fixture.file("V2__two.sql", "create table two (id integer)");
            try (Session runner = fixture.database.open("another runner")) {
                String number = dialect.number(runner);
                assertThat(dialect.lock(runner, History.of(dialect, fixture.database).table()))
                        .isTrue();
                var impatient =
                        new MigrationSettings(
                                Duration.ofMillis(300), Duration.ZERO, 0, Duration.ZERO, false);
                assertThatThrownBy(() -> fixture.apply(Pauses.real(), impatient))
                        .hasMessageContaining("BIN-447");
                if (!fixture.h2()) {
                    assertThatThrownBy(() -> fixture.apply(Pauses.real(), impatient))
                            .hasMessageContaining("session " + number);
                }
            }
            assertThat(fixture.tables()).containsExactly("one");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aLockThatIsHeldIsNamedAndWaitedFor(ConnectionSettings settings) {
        MigrationDialect dialect = MigrationFixture.dialect(settings);
        try (MigrationFixture fixture = fixture(settings);
                Session holder = fixture.database.open("holder")) {
            fixture.run("create table busy (id integer primary key)");
            fixture.file(
                    "V1__x.sql",
                    "create table before (id integer); alter table busy add column more integer;");
            holder.begin();
            holder.update(Sql.of("insert into busy values (7)"));
            List<Integer> attempts = new ArrayList<>();
            Pauses releasing =
                    (length, progress) -> {
                        attempts.add(attempts.size());
                        if (attempts.size() == 2) {
                            holder.commit();
                        }
                    };
            fixture.apply(releasing, MigrationFixture.SETTINGS);
            List<MigrationEvent.Held> held = fixture.told(MigrationEvent.Held.class);
            assertThat(held).hasSize(2);
            assertThat(held.getFirst().blockers())
                    .singleElement()
                    .satisfies(blocker -> {
                        assertThat(blocker.session()).isEqualTo(dialect.number(holder));
                        assertThat(blocker.words()).contains("busy");
                        assertThat(blocker.since()).isNotEmpty();
                    });
            assertThat(fixture.scripts()).containsExactly("V1__x.sql");
            assertThat(fixture.cell("select count(more) + count(*) from busy")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aLockThatNeverComesEndsWithWhoHoldsIt(ConnectionSettings settings) {
        MigrationDialect dialect = MigrationFixture.dialect(settings);
        try (MigrationFixture fixture = fixture(settings);
                Session holder = fixture.database.open("holder")) {
            fixture.run("create table busy (id integer primary key)");
            fixture.file(
                    "V1__x.sql",
                    "create table early (id integer); alter table busy add column more integer;");
            holder.begin();
            holder.update(Sql.of("insert into busy values (7)"));
            Problem problem =
                    catchThrowableOfType(
                                    ProblemException.class,
                                    () ->
                                            fixture.apply(
                                                    (length, progress) -> {},
                                                    MigrationFixture.SETTINGS))
                            .problem();
            assertThat(problem.code()).isEqualTo(ProblemCode.MIGRATION_LOCKED);
            assertThat(problem.sentence())
                    .contains("statement 2 of V1__x.sql", "300 ms", "4 times");
            assertThat(problem.detail()).contains("session " + dialect.number(holder), "busy");
            assertThat(fixture.tables()).contains("busy").hasSize(fixture.h2() ? 2 : 1);
            holder.rollback();
            fixture.apply();
            assertThat(fixture.tables()).containsExactly("busy", "early");
            assertThat(fixture.scripts()).containsExactly("V1__x.sql");
        }
    }

    private static String twelve(String seventh) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> i == 7 ? seventh : "create table t" + i + " (id integer)")
                .collect(Collectors.joining(";\n"));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aFailureAtStep7Of12SaysWhatHoldsAndGoesOnThere(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file("V1__first.sql", "create table first (id integer)");
            fixture.file("V2__twelve.sql", twelve("alter table missing add column a integer"));
            Problem problem = problem(fixture);
            assertThat(problem.detail()).contains("missing", "line 7");
            if (fixture.h2()) {
                assertThat(problem.code()).isEqualTo(ProblemCode.MIGRATION_HALF);
                assertThat(problem.sentence())
                        .isEqualTo(
                                "Statement 7 of 12 of V2__twelve.sql failed. The 6 before it are"
                                        + " applied and stay.");
                assertThat(fixture.tables()).hasSize(7);
                assertThat(fixture.scripts())
                        .containsExactly("V1__first.sql", "V2__twelve.sql failed");
                assertThat(fixture.state().halfDone()).hasToString("V2__twelve.sql");
            } else {
                assertThat(problem.code()).isEqualTo(ProblemCode.MIGRATION_UNDONE);
                assertThat(problem.sentence())
                        .contains("Statement 7 of 12 of V2__twelve.sql failed; the file is undone");
                assertThat(fixture.tables()).containsExactly("first");
                assertThat(fixture.scripts()).containsExactly("V1__first.sql");
            }
            fixture.events.clear();
            fixture.file("V2__twelve.sql", twelve("create table t7 (id integer)"));
            assertThat(fixture.apply().applied()).hasToString("[V2__twelve.sql]");
            assertThat(fixture.told(MigrationEvent.Statement.class))
                    .first()
                    .extracting(MigrationEvent.Statement::number)
                    .isEqualTo(fixture.h2() ? 7 : 1);
            assertThat(fixture.tables()).hasSize(13);
            assertThat(fixture.scripts()).containsExactly("V1__first.sql", "V2__twelve.sql");
            fixture.flyway().load().validate();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whatHasRunMustNotBeRewritten(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file("V1__twelve.sql", twelve("create nothing"));
            problem(fixture);
            String other = twelve("create table t7 (id integer)").replace("table t2", "table two");
            fixture.file("V1__twelve.sql", other);
            if (fixture.h2()) {
                assertThat(problem(fixture).sentence())
                        .contains("in the 6 statements that have run");
            } else {
                assertThat(fixture.apply().applied()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aChangeSinceThePlanIsNoticedBeforeTheFirstStep(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.run(
                    "create table orders (id integer primary key)",
                    "create table other (id integer primary key)");
            String orders = TableState.of(fixture.catalog().tables().getFirst());
            String from = Fingerprint.of(fixture.catalog());
            fixture.file(
                    "V1__x.sql",
                    MigrationHeader.plan(from, from, 1, 1)
                            + "\n"
                            + MigrationHeader.table("\"public\".\"orders\"", orders)
                            + "\ncreate table made (id integer);");
            fixture.run("alter table other add column surprise integer");
            Problem elsewhere = problem(fixture);
            assertThat(elsewhere.code()).isEqualTo(ProblemCode.MIGRATION_DRIFT);
            assertThat(elsewhere.detail()).contains("something else has changed");
            fixture.run("alter table orders add column surprise integer");
            assertThat(problem(fixture).detail())
                    .contains("Table \"public\".\"orders\" is another now.");
            assertThat(fixture.tables()).containsExactly("orders", "other");
            assertThat(fixture.database.catalog(Progress.none()).tables()).hasSize(2);
            fixture.run(
                    "alter table orders drop column surprise",
                    "alter table other drop column surprise");
            assertThat(fixture.apply().applied()).hasSize(1);
            assertThat(fixture.told(MigrationEvent.Notice.class))
                    .extracting(MigrationEvent.Notice::words)
                    .containsExactly("The structure is not quite what the plan was to make.");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aConnectionKilledInMidFileIsSaidAndTheNextRunGoesOn(ConnectionSettings settings) {
        MigrationDialect dialect = MigrationFixture.dialect(settings);
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file("V1__twelve.sql", twelve("create table t7 (id integer)"));
            var once = new AtomicBoolean();
            var runner = TestMigrations.runner(Pauses.real());
            assertThatThrownBy(() ->
                            runner.apply(
                                    fixture.database,
                                    MigrationFolder.read(folder),
                                    MigrationFixture.SETTINGS,
                                    event -> killAt(event, fixture, dialect, once),
                                    Progress.none()))
                    .hasMessageContaining("BIN-451")
                    .hasMessageContaining("statement 7 of 12");
            assertThat(fixture.tables()).hasSize(fixture.h2() ? 6 : 0);
            fixture.apply();
            assertThat(fixture.tables()).hasSize(12);
            assertThat(fixture.scripts()).containsExactly("V1__twelve.sql");
        }
    }

    private static void killAt(
            MigrationEvent event,
            MigrationFixture fixture,
            MigrationDialect dialect,
            AtomicBoolean once) {
        if (event instanceof MigrationEvent.Statement statement
                && statement.number() == 7
                && once.compareAndSet(false, true)) {
            fixture.cell(
                    fixture.h2()
                            ? "select max(abort_session(session_id)) from"
                                    + " information_schema.sessions where session_id = (select"
                                    + " max(session_id) from information_schema.sessions where"
                                    + " session_id <> session_id() and not contains_uncommitted)"
                            : "select count(pg_terminate_backend(pid)) from pg_stat_activity where"
                                    + " datname = current_database() and xact_start is not null and"
                                    + " pid <> pg_backend_pid() and query not like '%advisory%'");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aStopLeavesTheRestForTheNextRun(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file("V1__a.sql", "create table a (id integer)")
                    .file("V2__b.sql", "create table b (id integer); create table c (id integer)")
                    .file("V3__d.sql", "create table d (id integer)");
            var stop = new Stop();
            MigrationRun run =
                    TestMigrations.runner(Pauses.real())
                            .apply(
                                    fixture.database,
                                    MigrationFolder.read(folder),
                                    MigrationFixture.SETTINGS,
                                    event -> {
                                        if (event instanceof MigrationEvent.Statement at
                                                && at.sql().contains("table b")) {
                                            stop.cancelled.set(true);
                                        }
                                    },
                                    stop);
            assertThat(run.stopped()).isTrue();
            assertThat(run.applied()).hasToString("[V1__a.sql]");
            assertThat(run.left()).hasToString("[V2__b.sql, V3__d.sql]");
            assertThat(fixture.tables()).hasSize(fixture.h2() ? 2 : 1);
            assertThat(fixture.apply().applied()).hasToString("[V2__b.sql, V3__d.sql]");
            assertThat(fixture.tables()).containsExactly("a", "b", "c", "d");
        }
    }

    /** Cancelled by a flag, without a hook: between statements. */
    private static final class Stop implements Progress {
        final AtomicBoolean cancelled = new AtomicBoolean();

        @Override
        public void at(double fraction, String message) {}

        @Override
        public void onCancel(Runnable hook) {}

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aStatementThatRunsTooLongIsUndone(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file(
                    "V1__slow.sql",
                    "create table a (id integer); insert into a select count(*) from"
                            + (fixture.h2()
                                    ? " system_range(1, 100000) x, system_range(1, 100000) y"
                                    : " generate_series(1, 100000) x, generate_series(1, 100000)"
                                            + " y"));
            var brief =
                    new MigrationSettings(
                            Duration.ofMillis(300),
                            Duration.ofMillis(200),
                            0,
                            Duration.ofSeconds(5),
                            false);
            assertThatThrownBy(() -> fixture.apply(Pauses.real(), brief))
                    .isInstanceOf(ProblemException.class);
            assertThat(fixture.tables()).hasSize(fixture.h2() ? 1 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whatFlywayWouldRefuseIsRefused(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file("V2__two.sql", "create table two (id integer)").apply();
            fixture.file("V2__two.sql", "create table two (id bigint)");
            assertThat(problem(fixture).code()).isEqualTo(ProblemCode.MIGRATION_CHANGED);
            fixture.file("V2__two.sql", "create table two (id integer)");
            fixture.file("V1__one.sql", "create table one (id integer)");
            assertThat(problem(fixture).code()).isEqualTo(ProblemCode.MIGRATION_LATE);
            fixture.file("V1__one.sql", "").file("V02.0__two.sql", "");
            assertThat(problem(fixture).code()).isEqualTo(ProblemCode.MIGRATION_TWICE);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whatCannotRunHereIsSaidBeforeItRuns(ConnectionSettings settings) {
        try (MigrationFixture fixture = fixture(settings)) {
            fixture.file("V1__p.sql", "create table one (id ${type})");
            assertThat(problem(fixture).code()).isEqualTo(ProblemCode.MIGRATION_PLACEHOLDERS);
            assertThat(fixture.tables()).isEmpty();
        }
    }
}
