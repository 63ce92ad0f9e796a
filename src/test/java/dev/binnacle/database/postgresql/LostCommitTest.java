package dev.binnacle.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Session.CommitOutcome;
import dev.binnacle.database.Session.Transaction;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.EngineParts;
import dev.binnacle.database.session.JdbcConnector;
import dev.binnacle.database.session.Timing;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TcpProxy;
import dev.binnacle.testing.TcpProxy.Fault;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.Variation;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** {@code -Drounds=20} repeats the experiment twenty times in other orders. */
class LostCommitTest {
    private static final Set<Fault> ARRIVES = EnumSet.of(Fault.CUT_AFTER, Fault.STALL_AFTER);

    @Test
    void aCommitWhoseAnswerIsLostIsFoundOutAbout() {
        ConnectionSettings direct = TestPostgres.newDatabase();
        var random = new Random(20261122);
        try (var truth = TestDatabases.open(direct);
                var proxy = new TcpProxy(TestPostgres.port());
                var database = impatient(Variation.at(direct, "127.0.0.1", proxy.port()))) {
            truth.with(
                    Progress.none(),
                    session -> session.update(Sql.of("create table kept (id int primary key)")));
            List<Fault> faults = new ArrayList<>();
            for (int round = 0; round < Integer.getInteger("rounds", 1); round++) {
                List<Fault> all = new ArrayList<>(List.of(Fault.values()));
                Collections.shuffle(all, random);
                faults.addAll(all);
            }
            for (int id = 0; id < faults.size(); id++) {
                Fault fault = faults.get(id);
                CommitOutcome outcome = commitThrough(database, proxy, fault, id);
                assertThat(outcome)
                        .as("%s in round %d", fault, id)
                        .isEqualTo(
                                holds(truth, id)
                                        ? CommitOutcome.COMMITTED
                                        : CommitOutcome.ROLLED_BACK);
                assertThat(outcome == CommitOutcome.COMMITTED).isEqualTo(ARRIVES.contains(fault));
            }
        }
    }

    private static CommitOutcome commitThrough(
            Database database, TcpProxy proxy, Fault fault, int id) {
        try (var session = database.open("test")) {
            session.begin();
            session.update(Sql.of("insert into kept values (" + id + ")"));
            proxy.when("COMMIT", fault);
            CommitOutcome outcome = session.commit();
            assertThat(session.transaction()).isEqualTo(Transaction.LOST);
            return outcome;
        }
    }

    private static boolean holds(Database truth, int id) {
        return truth.with(
                Progress.none(),
                session ->
                        "1"
                                .equals(
                                        Rows.cell(
                                                session,
                                                "select count(*) from kept where id = " + id)));
    }

    private static Database impatient(ConnectionSettings settings) {
        var patience =
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(1));
        var parts = new EngineParts(new PostgreSqlConnector(patience), new PostgreSqlSupport());
        return new JdbcConnector(List.of(parts), Secrets.none(), Trust.files(), Timing.standard())
                .open(settings, Progress.none());
    }
}
