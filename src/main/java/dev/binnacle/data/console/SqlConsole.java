package dev.binnacle.data.console;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.data.DataDialect;
import dev.binnacle.data.script.Classification;
import dev.binnacle.data.script.StatementKind;
import dev.binnacle.database.Session;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A SQL tab without its screen: one session, its transaction, its open result. Methods that talk to
 * the database block and are called one at a time, in jobs; {@link #cancel} and the questions about
 * state may be called from anywhere.
 */
public final class SqlConsole implements AutoCloseable {
    /** When statements commit. */
    public enum Mode {
        /** Each statement commits by itself. */
        AUTO,
        /** Statements wait for commit or rollback. */
        MANUAL
    }

    /**
     * @param connectionId for the history
     * @param window rows shown at first, and read per {@link #more}
     * @param memory bytes of rows per result that stay in memory; the rest goes to a file
     * @param patience how long a result waits for {@link #more}; then its cursor is closed, so that
     *     a tab left alone does not keep a table from others
     */
    public record Settings(
            String connectionId, Guard guard, int window, long memory, Duration patience) {}

    /** What a mistake in the middle of several statements does. */
    public enum Mistakes {
        STOP,
        /** The statements after it run too, unless its transaction takes no more. */
        PASS
    }

    private static final Pattern STANDARD_COPY =
            Pattern.compile("(?is)copy\\b.*\\b(to\\s+stdout|from\\s+stdin)\\b.*");

    private final Session session;
    private final DataDialect dialect;
    private final Settings settings;
    private final Remembered remembered;
    private volatile Mode mode = Mode.AUTO;
    private boolean readOnly;
    private volatile @Nullable Cursor open;
    private volatile @Nullable HeldRun held;

    /** Takes the session over and closes it at the end. */
    public SqlConsole(
            Session session,
            DataDialect dialect,
            Settings settings,
            SqlHistory history,
            Clock clock) {
        this.session = session;
        this.dialect = dialect;
        this.settings = settings;
        this.remembered = new Remembered(history, settings.connectionId(), clock);
    }

    /** Takes a text apart as this database would. */
    public Script parse(String text) {
        return Script.of(text, dialect.syntax());
    }

    public Mode mode() {
        return mode;
    }

    /** For the statements that follow; an open transaction stays as it is. */
    public void mode(Mode other) {
        mode = other;
    }

    public Session.Transaction transaction() {
        Session.Transaction now = session.transaction();
        return now == Session.Transaction.AUTO && mode == Mode.MANUAL
                ? Session.Transaction.IDLE
                : now;
    }

    /**
     * Lets only reading through from now on, or all again. An open transaction stays as it is, and
     * the change comes after it.
     */
    public void readOnly(boolean only) {
        if (readOnly != only && session.transaction() == Session.Transaction.AUTO) {
            closeCursor();
            session.readOnly(only);
            readOnly = only;
        }
    }

    /** Whether a statement waits for {@link #confirm} or {@link #discard}. */
    public boolean holding() {
        return held != null;
    }

    /**
     * Runs statements in order, until one is cancelled or held, or fails.
     *
     * @param statements of one {@link Script}: all, those of a selection, the one at the caret
     * @param listener gets each result as it is there, on this thread
     * @return all results; statements after the end are missing
     */
    public List<StatementResult> run(
            List<ScriptStatement> statements,
            Mistakes mistakes,
            Consumer<StatementResult> listener,
            Progress progress) {
        if (held != null) {
            throw Problem.of(ProblemCode.STATEMENT_HELD, "").exception();
        }
        progress.onCancel(this::cancel);
        var results = new ArrayList<StatementResult>();
        try {
            for (int at = 0; at < statements.size(); at++) {
                progress.at(
                        (double) at / statements.size(),
                        "Statement " + (at + 1) + " of " + statements.size());
                List<ScriptStatement> after = statements.subList(at + 1, statements.size());
                StatementResult result = runOne(statements.get(at), after, progress);
                results.add(result);
                listener.accept(result);
                if (ends(result, mistakes)) {
                    break;
                }
            }
        } finally {
            remembered.write();
        }
        return results;
    }

    private boolean ends(StatementResult result, Mistakes mistakes) {
        return switch (result) {
            case StatementResult.Rows rows -> false;
            case StatementResult.Done done -> false;
            case StatementResult.Ignored ignored -> false;
            case StatementResult.Failed failed ->
                    mistakes == Mistakes.STOP
                            || session.transaction() == Session.Transaction.FAILED
                            || session.transaction() == Session.Transaction.LOST;
            case StatementResult.Cancelled cancelled -> true;
            case StatementResult.Held waiting -> true;
        };
    }

    private StatementResult runOne(
            ScriptStatement statement, List<ScriptStatement> remaining, Progress progress) {
        closeCursor();
        if (progress.cancelled()) {
            return new StatementResult.Cancelled(statement, Duration.ZERO);
        }
        Classification words = Classification.of(statement, dialect.syntax());
        if (words.kind() == StatementKind.META) {
            return new StatementResult.Ignored(
                    statement, "It is a command of the command line tool psql, not SQL.");
        }
        if (statement.data() == null && STANDARD_COPY.matcher(statement.sql()).matches()) {
            return new StatementResult.Ignored(
                    statement,
                    "COPY to and from standard streams is for psql. Export the rows instead, or let"
                            + " them follow the COPY, up to a line with \\.");
        }
        var run = new StatementRun(session, statement, words, remaining);
        StatementResult result;
        if (words.kind() == StatementKind.TRANSACTION) {
            result = run.transactionControl();
        } else {
            result = guarded(run, words, progress);
        }
        if (!(result instanceof StatementResult.Held)) {
            remembered.add(run, result);
        }
        return result;
    }

    private StatementResult guarded(StatementRun run, Classification words, Progress progress) {
        Guard.@Nullable Reason reason = settings.guard().holds(words).orElse(null);
        if (reason != null) {
            var hold = new HeldRun(run, reason, mode == Mode.MANUAL);
            StatementResult result = hold.attempt(table(), progress);
            held = result instanceof StatementResult.Held ? hold : null;
            return result;
        }
        if (mode == Mode.MANUAL && session.transaction() == Session.Transaction.AUTO) {
            session.begin();
        }
        Cursor cursor = run.cursor(table(), settings.window(), settings.patience());
        open = cursor;
        StatementResult result = run.await(cursor, progress);
        if (cursor.ended()) {
            open = null;
        }
        return result;
    }

    private ResultTable table() {
        return new ResultTable(settings.memory());
    }

    /** Reads the next window of the open result; false = there is none to go on with. */
    public boolean more(Progress progress) {
        Cursor cursor = open;
        if (cursor == null) {
            return false;
        }
        progress.onCancel(this::cancel);
        cursor.more(settings.window());
        StatementRun.awaitOnly(cursor, progress);
        Problem problem = cursor.problem();
        if (cursor.ended()) {
            open = null;
        }
        if (problem != null) {
            throw problem.exception();
        }
        return true;
    }

    /** Lets the held statement happen: commits it, or runs it if it has not run. */
    public StatementResult confirm(Progress progress) {
        HeldRun decided = decided();
        progress.onCancel(this::cancel);
        StatementResult result = decided.confirm(table(), progress);
        remembered.add(decided.run(), result);
        remembered.write();
        return result;
    }

    /** Undoes the held statement. */
    public void discard() {
        HeldRun decided = decided();
        decided.discard();
        remembered.rolledBack(decided.run());
        remembered.write();
    }

    private HeldRun decided() {
        HeldRun waiting = held;
        if (waiting == null) {
            throw new IllegalStateException("No statement is held");
        }
        held = null;
        return waiting;
    }

    public void begin() {
        closeCursor();
        session.begin();
    }

    public Session.CommitOutcome commit() {
        closeCursor();
        held = null;
        return session.commit();
    }

    public void rollback() {
        closeCursor();
        held = null;
        session.rollback();
    }

    /** Stops what runs. Returns at once. */
    public void cancel() {
        session.cancel();
    }

    private void closeCursor() {
        Cursor cursor = open;
        open = null;
        if (cursor == null) {
            return;
        }
        try {
            cursor.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    Problem.of(ProblemCode.UNEXPECTED, "Interrupted"), interrupted);
        }
    }

    /** Rolls back what is open and closes the session. */
    @Override
    public void close() {
        Cursor cursor = open;
        if (cursor != null) {
            session.cancel();
            closeCursor();
        }
        session.close();
    }
}
