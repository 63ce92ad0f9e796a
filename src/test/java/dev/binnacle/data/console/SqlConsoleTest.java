package dev.binnacle.data.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Jobs;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Session;
import dev.binnacle.database.Tier;
import dev.binnacle.database.script.Script;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class SqlConsoleTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";

    @ParameterizedTest
    @MethodSource(EACH)
    void aLargeResultIsReadWindowByWindow(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 1_000)) {
            ResultTable table = tab.rows("select x, \'row \' || x from " + tab.series(2_500));
            assertThat(table.size()).isEqualTo(1_000);
            assertThat(table.state()).isEqualTo(ResultTable.State.PAUSED);
            assertThat(table.label()).isEqualTo("first 1,000 rows");
            assertThat(tab.console.more(Progress.none())).isTrue();
            assertThat(table.size()).isEqualTo(2_000);
            assertThat(tab.console.more(Progress.none())).isTrue();
            assertThat(table.state()).isEqualTo(ResultTable.State.COMPLETE);
            assertThat(table.label()).isEqualTo("2,500 rows");
            for (int at : List.of(0, 999, 1_700, 2_499)) {
                assertThat(table.row(at).get(1).text()).isEqualTo("row " + (at + 1));
            }
            assertThat(tab.console.more(Progress.none())).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void theNextStatementClosesAnOpenResult(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            ResultTable table = tab.rows("select x, \'row \' || x from " + tab.series(100_000));
            assertThat(tab.rows("select 1").size()).isEqualTo(1);
            assertThat(table.state()).isEqualTo(ResultTable.State.CUT);
            assertThat(table.size()).isEqualTo(10);
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.AUTO);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aScriptRunsUntilTheFirstMistakeWhichIsPlacedInTheWholeText(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            var results =
                    tab.run("insert into t values (4, 4);\nselect *\n  from nowhere;\nselect 1");
            assertThat(results).hasSize(2);
            // H2 names no place for a missing table
            int where = tab.fixture.database().product().startsWith("H2") ? 2 : 3;
            assertThat(((StatementResult.Done) results.getFirst()).rows()).isEqualTo(1);
            var failed = (StatementResult.Failed) results.getLast();
            assertThat(failed.place().line()).isEqualTo(where);
            assertThat(failed.problem().detail()).containsIgnoringCase("nowhere");
            assertThat(tab.history)
                    .extracting(SqlHistory.Entry::ending)
                    .containsExactly(SqlHistory.Ending.DONE, SqlHistory.Ending.FAILED);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void inManualModeStatementsWaitForCommitOrRollback(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            tab.console.mode(SqlConsole.Mode.MANUAL);
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.IDLE);
            tab.run("delete from t where id = 1");
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.OPEN);
            assertThat(tab.count()).isEqualTo("3");
            tab.console.rollback();
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.IDLE);
            tab.run("delete from t where id = 1");
            assertThat(tab.console.commit()).isEqualTo(Session.CommitOutcome.COMMITTED);
            assertThat(tab.count()).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void beginAndCommitCanBeWrittenToo(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            tab.run("begin; delete from t where id = 1;");
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.OPEN);
            tab.run("rollback");
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.AUTO);
            tab.run("begin transaction; delete from t where id = 1; commit");
            assertThat(tab.count()).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aChangeOfEveryRowIsHeldUntilItsRowsWereSeen(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            var results = tab.run("delete from t; select 1");
            assertThat(results).hasSize(1);
            var held = (StatementResult.Held) results.getFirst();
            assertThat(held.rows()).isEqualTo(3);
            assertThat(held.reason()).isEqualTo(Guard.Reason.EVERY_ROW);
            assertThat(held.remaining()).hasSize(1);
            assertThat(tab.console.holding()).isTrue();
            tab.console.discard();
            assertThat(tab.count()).isEqualTo("3");

            assertThat(tab.last("update t set n = 9")).isInstanceOf(StatementResult.Held.class);
            var done = (StatementResult.Done) tab.console.confirm(Progress.none());
            assertThat(done.rows()).isEqualTo(3);
            assertThat(tab.fixture.texts("select distinct n from t")).containsExactly("9");
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.AUTO);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void undoingAHeldStatementKeepsTheTransactionAroundIt(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            tab.console.mode(SqlConsole.Mode.MANUAL);
            tab.run("insert into t values (4, 4); delete from t");
            tab.console.discard();
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.OPEN);
            tab.console.commit();
            assertThat(tab.count()).isEqualTo("4");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void onProductionEveryChangeAndEveryLossIsHeld(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.PRODUCTION, 10)) {
            var change = (StatementResult.Held) tab.last("update t set n = 0 where id < 3");
            assertThat(change.rows()).isEqualTo(2);
            tab.console.discard();
            var loss = (StatementResult.Held) tab.last("drop table t");
            assertThat(loss.ran()).isFalse();
            assertThat(loss.rows()).isEqualTo(3);
            tab.console.discard();
            assertThat(tab.count()).isEqualTo("3");
            assertThat(tab.last("select * from t")).isInstanceOf(StatementResult.Rows.class);
            tab.run("truncate table t");
            assertThat(tab.console.confirm(Progress.none()))
                    .isInstanceOf(StatementResult.Done.class);
            assertThat(tab.count()).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aRunningStatementIsCancelled(ConnectionSettings settings) throws Exception {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            String slow =
                    "select count(*) from ("
                            + "select x, \'row \' || x from "
                            + tab.series(4_000_000)
                            + ") a,";
            String never =
                    slow + "(" + "select x, \'row \' || x from " + tab.series(4_000_000) + ") b";
            var ended = new CountDownLatch(1);
            var started = new CountDownLatch(1);
            var results = new ArrayList<StatementResult>();
            var job =
                    Jobs.background(Runnable::run)
                            .start(
                                    "sql",
                                    progress -> {
                                        Script script = tab.console.parse(never);
                                        started.countDown();
                                        results.addAll(
                                                tab.console.run(
                                                        script.statements(),
                                                        SqlConsole.Mistakes.STOP,
                                                        result -> {},
                                                        progress));
                                        ended.countDown();
                                        return true;
                                    });
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            job.cancel();
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(results.getLast()).isInstanceOf(StatementResult.Cancelled.class);
            assertThat(tab.rows("select 1").size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void commandsOfTheCommandLineToolAreNeverRun(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            StatementResult result = tab.last("\\! touch /tmp/never");
            assertThat(result)
                    .isInstanceOfAny(StatementResult.Ignored.class, StatementResult.Failed.class);
        }
    }
}
