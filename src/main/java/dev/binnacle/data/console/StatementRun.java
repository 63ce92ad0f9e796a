package dev.binnacle.data.console;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.data.script.Classification;
import dev.binnacle.data.script.StatementKind;
import dev.binnacle.data.script.TransactionControl;
import dev.binnacle.database.Session;
import dev.binnacle.database.script.Lines;
import dev.binnacle.database.script.ScriptStatement;

import java.time.Duration;
import java.util.List;

/** One statement on its way through a session, with its clock. */
final class StatementRun {
    private final Session session;
    private final ScriptStatement statement;
    private final Classification words;
    private final List<ScriptStatement> remaining;
    private final long started = System.nanoTime();
    private Duration took = Duration.ZERO;
    private long rows = -1;

    /**
     * @param remaining the statements after it
     */
    StatementRun(
            Session session,
            ScriptStatement statement,
            Classification words,
            List<ScriptStatement> remaining) {
        this.session = session;
        this.statement = statement;
        this.words = words;
        this.remaining = List.copyOf(remaining);
    }

    Session session() {
        return session;
    }

    ScriptStatement statement() {
        return statement;
    }

    Classification words() {
        return words;
    }

    List<ScriptStatement> remaining() {
        return remaining;
    }

    Duration took() {
        return took;
    }

    /** Touched or read; negative = unknown. */
    long rows() {
        return rows;
    }

    /** Starts it. Only what reads stops at a window: a change must get to its commit. */
    Cursor cursor(ResultTable table, int window, Duration patience) {
        var cursor = new Cursor(session, statement, table, window, patience);
        if (words.kind() != StatementKind.QUERY) {
            cursor.all();
        }
        cursor.start();
        return cursor;
    }

    static void awaitOnly(Cursor cursor, Progress progress) {
        try {
            cursor.await(progress::cancelled);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    Problem.of(ProblemCode.UNEXPECTED, "Interrupted"), interrupted);
        }
    }

    /** Waits for the first window or the end, and says what came. */
    StatementResult await(Cursor cursor, Progress progress) {
        awaitOnly(cursor, progress);
        took = Duration.ofNanos(System.nanoTime() - started);
        Problem problem = cursor.problem();
        if (problem != null) {
            return progress.cancelled() || problem.code() == ProblemCode.STATEMENT_CANCELLED
                    ? new StatementResult.Cancelled(statement, took)
                    : failed(problem);
        }
        if (cursor.hasRows()) {
            rows = cursor.table().size();
            return new StatementResult.Rows(statement, cursor.table(), cursor.messages(), took);
        }
        rows = cursor.touched();
        return new StatementResult.Done(statement, words.verb(), rows, cursor.messages(), took);
    }

    StatementResult.Failed failed(Problem problem) {
        took = Duration.ofNanos(System.nanoTime() - started);
        Lines.Place place = FailurePlace.of(statement, problem);
        return new StatementResult.Failed(statement, problem, place, remaining, took);
    }

    /** BEGIN, COMMIT and ROLLBACK. */
    StatementResult transactionControl() {
        try {
            var outcome = new TransactionControl(session).run(statement.sql(), words);
            if (outcome != Session.CommitOutcome.COMMITTED) {
                return failed(ended(outcome));
            }
            took = Duration.ofNanos(System.nanoTime() - started);
            return new StatementResult.Done(statement, words.verb(), -1, List.of(), took);
        } catch (ProblemException refused) {
            return failed(refused.problem());
        }
    }

    /** What to tell of a commit that was not one. */
    static Problem ended(Session.CommitOutcome outcome) {
        return outcome == Session.CommitOutcome.UNKNOWN
                ? Problem.of(ProblemCode.SAVE_UNKNOWN, "The connection broke during the commit.")
                : Problem.of(ProblemCode.SAVE_LOST, "The transaction was rolled back.");
    }
}
