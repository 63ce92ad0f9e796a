package dev.binnacle.database.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Session;
import dev.binnacle.database.Session.Transaction;
import dev.binnacle.database.Sql;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TcpProxy;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.Variation;

import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

class CancelTest {
    private static final String SLEEP = "select pg_sleep(60)";
    private static final String LONG_H2 =
            "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b";

    @TempDir Path folder;

    @Test
    void aCancelledStatementEndsAtOnceAndItsTransactionStaysOpenToRollBack() {
        try (var database = TestDatabases.open(TestPostgres.newDatabase());
                var session = database.open("test")) {
            session.begin();
            session.update(Sql.of("create table kept (id int)"));
            long start = System.nanoTime();
            ProblemException stopped = cancelWhileRunning(session, SLEEP);
            assertThat(stopped.problem().code()).isEqualTo(ProblemCode.STATEMENT_CANCELLED);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(3));
            assertThat(session.transaction()).isEqualTo(Transaction.FAILED);
            session.rollback();
            assertThat(Rows.cell(session, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aLongStatementInH2IsCancelled() {
        try (var database = TestDatabases.open(TestPostgres.newH2());
                var session = database.open("test")) {
            ProblemException stopped = cancelWhileRunning(session, LONG_H2);
            assertThat(stopped.problem().code()).isEqualTo(ProblemCode.STATEMENT_CANCELLED);
            assertThat(Rows.cell(session, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aStatementThatIgnoresCancelIsEndedAtTheServerAndTheSessionCanBeReopened() {
        String stubborn =
                "do $$ begin loop begin perform pg_sleep(60);"
                        + " exception when query_canceled then null; end; end loop; end $$";
        try (var database = TestDatabases.open(TestPostgres.newDatabase());
                var session = database.open("test")) {
            ProblemException stopped = cancelWhileRunning(session, stubborn);
            assertThat(stopped.problem().code()).isEqualTo(ProblemCode.STATEMENT_CANCELLED);
            assertThat(session.transaction()).isEqualTo(Transaction.LOST);
            assertThat(session.loss()).isPresent();
            session.reopen();
            assertThat(session.transaction()).isEqualTo(Transaction.AUTO);
            assertThat(Rows.cell(session, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void cancelGivesTheScreenBackWhenTheServerIsFrozenAndTheConnectionIsLetGo() throws Exception {
        try (var proxy = new TcpProxy(TestPostgres.port())) {
            ConnectionSettings settings =
                    Variation.at(TestPostgres.newDatabase(), "127.0.0.1", proxy.port());
            frozen(settings, proxy, SLEEP);
        }
    }

    @Test
    void cancelGivesTheScreenBackWhenAnH2ServerIsFrozen() throws Exception {
        Server server =
                Server.createTcpServer(
                                "-tcpPort", "0", "-baseDir", folder.toString(), "-ifNotExists")
                        .start();
        try (var proxy = new TcpProxy(server.getPort())) {
            java.sql.DriverManager.getConnection("jdbc:h2:" + folder.resolve("remote"), "sa", "")
                    .close();
            var location = new Location.H2Server("127.0.0.1", proxy.port(), "./remote");
            frozen(TestPostgres.settings(location, "sa"), proxy, LONG_H2);
        } finally {
            server.stop();
        }
    }

    private static void frozen(ConnectionSettings settings, TcpProxy proxy, String statement)
            throws Exception {
        var database = TestDatabases.open(settings);
        var running = new CountDownLatch(1);
        var letGo = new CompletableFuture<String>();
        var ended = new CompletableFuture<Long>();
        Job<Integer> job =
                Jobs.background(Runnable::run)
                        .start(
                                "sleep",
                                progress -> {
                                    try {
                                        return database.with(
                                                progress,
                                                session -> {
                                                    running.countDown();
                                                    return Rows.of(session, statement)
                                                            .rows()
                                                            .size();
                                                });
                                    } finally {
                                        letGo.complete("let go");
                                    }
                                });
        job.whenEnded(() -> ended.complete(System.nanoTime()));
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        proxy.freeze();
        long start = System.nanoTime();
        job.cancel();
        Duration took = Duration.ofNanos(ended.get(10, TimeUnit.SECONDS) - start);
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(letGo.get(20, TimeUnit.SECONDS)).isEqualTo("let go");
        proxy.thaw();
        int rows =
                database.with(
                        Progress.none(), session -> Rows.of(session, "select 1").rows().size());
        assertThat(rows).isEqualTo(1);
        database.close();
    }

    private static ProblemException cancelWhileRunning(Session session, String sql) {
        try (ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor()) {
            java.util.concurrent.Future<?> cancelling =
                    later.schedule(session::cancel, 200, TimeUnit.MILLISECONDS);
            ProblemException stopped =
                    catchThrowableOfType(
                            ProblemException.class, () -> session.execute(sql, 10, new Rows()));
            assertThat(cancelling.isDone()).isTrue();
            assertThat(stopped).isNotNull();
            return stopped;
        }
    }
}
