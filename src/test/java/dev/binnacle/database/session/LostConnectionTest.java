package dev.binnacle.database.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Session;
import dev.binnacle.database.Session.Transaction;
import dev.binnacle.database.Sql;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TcpProxy;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.Variation;

import org.junit.jupiter.api.Test;

class LostConnectionTest {
    private static final String OTHERS =
            "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()";

    @Test
    void loanedSessionsReconnectByThemselves() {
        try (var proxy = new TcpProxy(TestPostgres.port());
                var database =
                        TestDatabases.open(
                                Variation.at(
                                        TestPostgres.newDatabase(), "127.0.0.1", proxy.port()))) {
            assertThat(one(database)).isEqualTo("1");
            proxy.cut();
            // a connection used a moment ago is trusted: its loan may fail, the next may not
            try {
                one(database);
            } catch (RuntimeException lost) {
                assertThat(lost).hasMessageContaining("BIN-201");
            }
            assertThat(one(database)).isEqualTo("1");
        }
    }

    private static String one(Database database) {
        return database.with(
                Progress.none(), session -> String.valueOf(Rows.cell(session, "select 1")));
    }

    @Test
    void aSessionLostInATransactionSaysSoAndNeverGoesOnSilently() {
        try (var database = TestDatabases.open(TestPostgres.newDatabase());
                var session = database.open("test")) {
            session.begin();
            session.update(Sql.of("create table gone (id int)"));
            database.with(Progress.none(), other -> Rows.of(other, OTHERS));
            assertThatThrownBy(() -> Rows.of(session, "select 1"))
                    .hasMessageContaining("BIN-201")
                    .hasMessageContaining("in the middle of a transaction");
            assertThat(session.transaction()).isEqualTo(Transaction.LOST);
            assertThatThrownBy(() -> Rows.of(session, "select 1")).hasMessageContaining("BIN-201");
            assertThat(session.loss().orElseThrow().detail()).contains("terminating connection");
            session.reopen();
            assertThat(Rows.cell(session, "select to_regclass('gone')")).isNull();
        }
    }

    @Test
    void theConsolesOwnQuestionsSeeOnlyTheEnginesCatalog() {
        try (var database = TestDatabases.open(TestPostgres.newDatabase())) {
            String pinned =
                    database.inspect(Progress.none(), session -> shown(session, "search_path"));
            assertThat(pinned).isEqualTo("pg_catalog");
            String own = database.with(Progress.none(), session -> shown(session, "search_path"));
            assertThat(own).contains("public");
            String name =
                    database.with(Progress.none(), session -> shown(session, "application_name"));
            assertThat(name).isEqualTo("Binnacle");
            assertThatThrownBy(() ->
                            database.inspect(
                                    Progress.none(),
                                    session ->
                                            session.update(
                                                    Sql.of("create table public.t (id int)"))))
                    .hasMessageContaining("BIN-210");
        }
    }

    private static String shown(Session session, String setting) {
        return String.valueOf(Rows.cell(session, "show " + setting));
    }
}
