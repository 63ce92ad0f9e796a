package dev.binnacle.data.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Tier;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Production until it is unlocked: nothing a text can say gets round it. */
class ReadOnlyConsoleTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";
    private static final String FUNCTION =
            "create function put() returns int language sql as 'insert into t values (9, 9)"
                    + " returning id';"
                    + "create procedure puts() language plpgsql as 'begin perform"
                    + " set_config(''default_transaction_'' || ''read_only'', ''off'', false);"
                    + " commit; insert into t values (9, 9); end'";

    private static ConsoleTab locked(ConnectionSettings settings) {
        var tab = new ConsoleTab(settings, Tier.PRODUCTION, 10);
        tab.console.readOnly(true);
        return tab;
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void readingGoesOnAndWritingIsRefusedUntilUnlocked(ConnectionSettings settings) {
        try (var tab = locked(settings)) {
            assertThat(tab.rows("select n as comment from t").size()).isEqualTo(3);
            for (String sql : new String[] {"insert into t values (9, 9)", "drop table t"}) {
                tab.run(sql);
                if (tab.console.holding()) {
                    assertThat(tab.confirm()).isInstanceOf(StatementResult.Failed.class);
                }
            }
            assertThat(tab.count()).isEqualTo("3");
            tab.console.readOnly(false);
            tab.run("insert into t values (9, 9)");
            tab.confirm();
            assertThat(tab.count()).isEqualTo("4");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select put()",
                "with x as (insert into t values (9, 9) returning 1) select * from x",
                "select 1 as a into u",
                "explain analyze insert into t values (9, 9)",
                "explain (analyze) delete from t where id = 1",
                "copy t from stdin;\n9\t9\n\\.\n",
                "do $$ begin insert into t values (9, 9); end $$",
                "do $$ begin perform set_config('default_transaction_' || 'read_only', 'off',"
                        + " false); commit; insert into t values (9, 9); end $$",
                "call puts()",
                "select set_config('default_transaction_' || 'read_only', 'off', false);"
                        + " create table u (i int); select put()",
                "set transaction_read_only = off; select put()",
                "begin; set transaction read write; select put()",
                "begin; select set_config('transaction_' || 'read_only', 'off', true); select"
                        + " put()",
                "set session characteristics as transaction read write; select put()",
                "prepare p as insert into t values (9, 9); execute p",
                "reset all; select put()",
                "begin; commit and chain; select put()"
            })
    void noWayRoundIt(String script) {
        try (var tab = new ConsoleTab(TestPostgres.newDatabase(), Tier.PRODUCTION, 10)) {
            tab.fixture.run(FUNCTION);
            tab.console.readOnly(true);
            for (var statement : tab.console.parse(script).statements()) {
                tab.run(List.of(statement), SqlConsole.Mistakes.STOP);
                if (tab.console.holding()) {
                    tab.confirm();
                }
            }
            tab.run("commit");
            assertThat(tab.count()).isEqualTo("3");
            assertThat(tab.fixture.texts("select count(*) from pg_class where relname = 'u'"))
                    .containsExactly("0");
        }
    }

    @Test
    void anOpenTransactionIsLeftAsItIs() {
        try (var tab = new ConsoleTab(TestPostgres.newDatabase(), Tier.DEVELOPMENT, 10)) {
            tab.run("begin; insert into t values (9, 9)");
            tab.console.readOnly(true);
            tab.run("commit");
            assertThat(tab.count()).isEqualTo("4");
            tab.console.readOnly(true);
            assertThat(tab.last("insert into t values (10, 10)"))
                    .isInstanceOf(StatementResult.Failed.class);
        }
    }
}
