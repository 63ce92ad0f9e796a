package dev.binnacle.database.session;

import dev.binnacle.database.Session.CommitOutcome;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Ends of transactions, as JDBC wants them. */
final class Transactions {
    private Transactions() {}

    /**
     * Runs work in a transaction of its own, on a connection where each statement commits itself.
     */
    static <T> T around(Connection jdbc, JdbcCall<T> call) throws SQLException {
        jdbc.setAutoCommit(false);
        try {
            T answer = call.run();
            jdbc.commit();
            return answer;
        } finally {
            if (!jdbc.isClosed()) {
                jdbc.rollback();
                jdbc.setAutoCommit(true);
            }
        }
    }

    /** A transaction that SQL text began is open on the server only, unknown to JDBC. */
    static void rollBack(Connection jdbc) throws SQLException {
        if (jdbc.getAutoCommit()) {
            try (Statement statement = jdbc.createStatement()) {
                statement.execute("ROLLBACK");
            }
        } else {
            jdbc.rollback();
            jdbc.setAutoCommit(true);
        }
    }

    /** For people. */
    static String said(CommitOutcome outcome) {
        return switch (outcome) {
            case COMMITTED -> "committed";
            case ROLLED_BACK -> "rolled back";
            case UNKNOWN -> "not possible to find out what became of it";
        };
    }
}
