package dev.binnacle.data.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Session;
import dev.binnacle.database.Tier;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;

/** Several statements in one run: mistakes, transactions, COPY, what is returned and said. */
class ScriptRunTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";
    private static final String WRONG_AMID =
            "insert into t values (4, 4); selec 1; insert into t values (5, 5);"
                    + " insert into t values (1, 1); insert into t values (6, 6)";

    private static ConsoleTab tab(ConnectionSettings settings) {
        return new ConsoleTab(settings, Tier.DEVELOPMENT, 10);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aMistakeLeavesWhatIsBehindItToBeRunOrNot(ConnectionSettings settings) {
        try (var tab = tab(settings)) {
            var results = tab.run(WRONG_AMID);
            assertThat(results).hasSize(2);
            var failed = (StatementResult.Failed) results.getLast();
            assertThat(failed.remaining()).hasSize(3);
            assertThat(tab.count()).isEqualTo("4");
            var rest = tab.run(failed.remaining(), SqlConsole.Mistakes.PASS);
            assertThat(rest).hasSize(3);
            assertThat(rest.get(1)).isInstanceOf(StatementResult.Failed.class);
            assertThat(tab.count()).isEqualTo("6");
        }
    }

    @Test
    void pastMistakesOnlyAsLongAsTheTransactionTakesStatements() {
        try (var tab = tab(TestPostgres.newDatabase())) {
            var results =
                    tab.run(
                            "begin; selec 1; insert into t values (4, 4)",
                            SqlConsole.Mistakes.PASS);
            assertThat(results).hasSize(2);
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.FAILED);
            assertThat(tab.last("rollback")).isInstanceOf(StatementResult.Done.class);
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.AUTO);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void savepointsCanBeWritten(ConnectionSettings settings) {
        try (var tab = tab(settings)) {
            tab.run(
                    "\uFEFFbegin;\r\ninsert into t values (4, 4);\r\nsavepoint a;\r\n"
                            + "insert into t values (5, 5);\r\nrollback to savepoint a;\r\n");
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.OPEN);
            tab.run("commit");
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.AUTO);
            assertThat(tab.count()).isEqualTo("4");
        }
    }

    @Test
    void copyDataInAScriptIsCopied() {
        try (var tab = tab(TestPostgres.newDatabase())) {
            var results =
                    tab.run(
                            "\\restrict x\ncopy t (id, n) from stdin;\n7\t\\N\n8\t8\n\\.\n\n"
                                    + "select E'it\\'s', $a$;$a$ /* /* ; */ */;");
            assertThat(results.getFirst()).isInstanceOf(StatementResult.Ignored.class);
            assertThat(((StatementResult.Done) results.get(1)).rows()).isEqualTo(2);
            assertThat(results.getLast()).isInstanceOf(StatementResult.Rows.class);
            assertThat(tab.count()).isEqualTo("5");
            assertThat(tab.last("copy t to stdout")).isInstanceOf(StatementResult.Ignored.class);
        }
    }

    @Test
    void whatTheServerSaysIsKept() {
        try (var tab = tab(TestPostgres.newDatabase())) {
            var done =
                    (StatementResult.Done)
                            tab.last("do $$ begin raise notice 'one'; raise warning 'two'; end $$");
            assertThat(done.messages()).containsExactly("one", "two");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aChangeThatGivesRowsIsCommittedWithoutReadingThemAll(ConnectionSettings settings) {
        try (var tab = tab(settings)) {
            boolean h2 = tab.product().startsWith("H2");
            String insert = "insert into t select x + 10, x from " + tab.series(50);
            String sql =
                    h2 ? "select * from final table (" + insert + ")" : insert + " returning *";
            ResultTable table = tab.rows(sql);
            assertThat(tab.count()).isEqualTo("53");
            assertThat(table.size()).isEqualTo(50);
            assertThat(table.state()).isEqualTo(ResultTable.State.COMPLETE);
        }
    }

    @Test
    void rowsOfAHeldChangeAreShownWhenItIsConfirmed() {
        try (var tab = tab(TestPostgres.newDatabase())) {
            assertThat(tab.last("delete from t returning id"))
                    .isInstanceOf(StatementResult.Held.class);
            var rows = (StatementResult.Rows) tab.confirm();
            assertThat(rows.table().size()).isEqualTo(3);
            assertThat(tab.count()).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void emptyingATableWaitsWithItsRowsCounted(ConnectionSettings settings) {
        try (var tab = tab(settings)) {
            var held = (StatementResult.Held) tab.last("truncate table t");
            assertThat(held.ran()).isFalse();
            assertThat(held.rows()).isEqualTo(3);
            tab.console.discard();
            assertThat(tab.count()).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aResultLeftAloneLetsGoOfItsTable(ConnectionSettings settings) {
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10, Duration.ZERO)) {
            ResultTable table = tab.rows("select x from " + tab.series(100_000));
            tab.console.more(Progress.none());
            assertThat(table.state()).isEqualTo(ResultTable.State.CUT);
            assertThat(table.size()).isEqualTo(10);
            assertThat(tab.last("drop table t")).isInstanceOf(StatementResult.Done.class);
        }
    }

    @Test
    void aConnectionLostInATransactionIsSaid() {
        try (var tab = tab(TestPostgres.newDatabase())) {
            tab.run("begin; insert into t values (4, 4)");
            ResultTable mine = tab.rows("select pg_backend_pid()");
            tab.fixture.texts("select pg_terminate_backend(" + mine.row(0).get(0).text() + ")");
            var failed = (StatementResult.Failed) tab.last("select 1");
            assertThat(failed.problem().sentence()).contains("in the middle of a transaction");
            assertThat(tab.console.transaction()).isEqualTo(Session.Transaction.LOST);
            assertThat(tab.count()).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void severalResultsComeInOneRun(ConnectionSettings settings) {
        try (var tab = tab(settings)) {
            List<StatementResult> results = tab.run("select 1; select 2, 3; values (4)");
            assertThat(results).hasSize(3).allMatch(StatementResult.Rows.class::isInstance);
        }
    }
}
