package dev.binnacle.database.postgresql;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Session.CommitOutcome;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Finds out what became of a commit whose answer was lost. The driver cannot tell: it reports the
 * same whether COMMIT arrived or not. So the transaction's number is asked for before COMMIT is
 * sent (one short round trip; it cannot travel with COMMIT, for its answer would be lost with it),
 * and afterwards its fate, over another connection.
 */
final class LostCommit {
    private static final Logger LOG = LoggerFactory.getLogger(LostCommit.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BEFORE_ENDING = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    /** Not every server that speaks the protocol has it, and asking for it would fail there. */
    private static final String KNOWN =
            "select count(*) from pg_catalog.pg_proc where proname in"
                    + " ('pg_current_xact_id_if_assigned', 'pg_xact_status')";

    private static final String IDENTIFY =
            "select pg_catalog.pg_current_xact_id_if_assigned()::text";
    private static final String STATUS = "select pg_catalog.pg_xact_status(?::xid8)";
    private static final String END =
            "select pg_catalog.pg_terminate_backend(pid) from pg_catalog.pg_stat_activity"
                    + " where pid = ? and application_name = '"
                    + PostgreSqlProperties.APPLICATION
                    + "'";

    private final Supplier<Connection> another;
    private final int process;
    private @Nullable Boolean known;

    LostCommit(Supplier<Connection> another, int process) {
        this.another = another;
        this.process = process;
    }

    /** The open transaction's number; null = it wrote nothing, or the server cannot tell. */
    @Nullable String identify(Connection jdbc) throws SQLException {
        if (!known(jdbc)) {
            return null;
        }
        return text(jdbc, IDENTIFY);
    }

    private boolean known(Connection jdbc) throws SQLException {
        Boolean answer = known;
        if (answer == null) {
            answer = "2".equals(text(jdbc, KNOWN));
            known = answer;
        }
        return answer;
    }

    private static @Nullable String text(Connection jdbc, String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    CommitOutcome outcome(@Nullable String transaction) {
        if (transaction == null) {
            // written nothing, nothing to lose; or a server that cannot tell
            return Boolean.TRUE.equals(known) ? CommitOutcome.ROLLED_BACK : CommitOutcome.UNKNOWN;
        }
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            boolean ending = System.nanoTime() - start > BEFORE_ENDING.toNanos();
            CommitOutcome outcome = ask(transaction, ending);
            if (outcome != CommitOutcome.UNKNOWN) {
                return outcome;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return CommitOutcome.UNKNOWN;
    }

    /**
     * The status is final unless it is "in progress".
     *
     * @param ending whether to end the old session, which may wait for ever for a dead client
     */
    private CommitOutcome ask(String transaction, boolean ending) {
        try (Connection other = another.get();
                PreparedStatement statement = other.prepareStatement(STATUS)) {
            if (ending) {
                end(other, process);
            }
            statement.setString(1, transaction);
            try (var rows = statement.executeQuery()) {
                String status = rows.next() ? rows.getString(1) : null;
                LOG.info("Transaction {} is {}", transaction, status);
                return switch (status) {
                    case "committed" -> CommitOutcome.COMMITTED;
                    case "aborted" -> CommitOutcome.ROLLED_BACK;
                    case null, default -> CommitOutcome.UNKNOWN;
                };
            }
        } catch (SQLException | ProblemException failure) {
            LOG.debug("What became of transaction {} cannot be asked yet", transaction, failure);
            return CommitOutcome.UNKNOWN;
        }
    }

    /** Ends a session of ours; a number taken by someone else's is left alone. */
    static void end(Connection other, int process) throws SQLException {
        try (PreparedStatement statement = other.prepareStatement(END)) {
            statement.setInt(1, process);
            statement.executeQuery().close();
        }
    }
}
