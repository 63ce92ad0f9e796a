package dev.binnacle.desktop.data;

import dev.binnacle.base.Arriving;
import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.base.Progress;
import dev.binnacle.base.Work;
import dev.binnacle.data.console.Guard;
import dev.binnacle.data.console.SqlConsole;
import dev.binnacle.data.console.StatementResult;
import dev.binnacle.database.Database;
import dev.binnacle.database.Session;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.FxThread;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Runs a SQL tab's statements in jobs, one at a time, and says on the screen's thread how each
 * ended. The session is opened by the first run.
 */
final class SqlRunner {
    private static final int WINDOW = 500;
    private static final long MEMORY = 16L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataParts parts;
    private final Backend backend;
    private final Arriving<StatementResult> arriving = new Arriving<>(new FxThread(), this::add);
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Session.Transaction> transaction =
            new ReadOnlyObjectWrapper<>(Session.Transaction.AUTO);
    private final ReadOnlyObjectWrapper<StatementResult.@Nullable Held> held =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StatementResult.@Nullable Failed> stopped =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableList<StatementResult> results = FXCollections.observableArrayList();
    private volatile @Nullable SqlConsole console;
    private SqlConsole.Mistakes passing = SqlConsole.Mistakes.STOP;
    private volatile SqlConsole.Mode mode = SqlConsole.Mode.AUTO;

    SqlRunner(DataParts parts, Backend backend) {
        this.parts = parts;
        this.backend = backend;
    }

    /** The job at work; null = none. */
    ReadOnlyObjectProperty<@Nullable Job<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Session.Transaction> transactionProperty() {
        return transaction.getReadOnlyProperty();
    }

    /** The statement that waits for a decision; null = none. */
    ReadOnlyObjectProperty<StatementResult.@Nullable Held> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** The mistake that others stand behind, not run; null = none. */
    ReadOnlyObjectProperty<StatementResult.@Nullable Failed> stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** What kept a run from happening at all; null = nothing. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How the statements of the last run ended, in order, as they end. */
    ObservableList<StatementResult> results() {
        return results;
    }

    ScriptSyntax syntax() {
        return parts.dialects().of(backend.settings().engine()).syntax();
    }

    SqlConsole.Mode mode() {
        return mode;
    }

    void mode(SqlConsole.Mode chosen) {
        mode = chosen;
        SqlConsole open = console;
        if (open != null) {
            open.mode(chosen);
        }
        showTransaction();
    }

    /** Runs these statements of one script; results of the run before go. */
    void run(List<ScriptStatement> statements) {
        if (running.get() != null || held.get() != null || statements.isEmpty()) {
            return;
        }
        Problem refused = ReadOnlyRuns.problem(backend, statements, syntax());
        results.clear();
        stopped.set(null);
        problem.set(refused);
        if (refused == null) {
            go(statements, SqlConsole.Mistakes.STOP);
        }
    }

    /** Runs what stands behind the mistake that stopped a run. */
    void goOn(SqlConsole.Mistakes mistakes) {
        StatementResult.Failed mistake = stopped.get();
        if (mistake != null && running.get() == null) {
            stopped.set(null);
            go(mistake.remaining(), mistakes);
        }
    }

    void stopHere() {
        stopped.set(null);
    }

    private void go(List<ScriptStatement> statements, SqlConsole.Mistakes mistakes) {
        passing = mistakes;
        boolean readOnly = backend.readOnlyReason() != null;
        String title =
                statements.size() == 1
                        ? "Running a statement"
                        : "Running " + statements.size() + " statements";
        work(
                        title,
                        progress -> {
                            SqlConsole ready = console(progress);
                            ready.readOnly(readOnly);
                            return ready.run(statements, mistakes, arriving::add, progress);
                        })
                .whenDone(ended -> {
                    if (ended.getLast() instanceof StatementResult.Failed failed
                            && !failed.remaining().isEmpty()) {
                        stopped.set(failed);
                    }
                });
    }

    private void add(List<StatementResult> arrived) {
        if (arrived.getLast() instanceof StatementResult.Held waiting) {
            results.addAll(arrived.subList(0, arrived.size() - 1));
            held.set(waiting);
        } else {
            results.addAll(arrived);
        }
    }

    private <T> Job<T> work(String title, Work<T> work) {
        Job<T> job = parts.workbench().jobs().start(title + " on " + backend.name(), work);
        running.set(job);
        job.whenFailed(problem::set);
        job.whenEnded(() -> {
            if (running.get() == job) {
                running.set(null);
            }
            showTransaction();
        });
        return job;
    }

    private SqlConsole console(Progress progress) {
        SqlConsole open = console;
        if (open != null && open.transaction() != Session.Transaction.LOST) {
            return open;
        }
        if (open != null) {
            open.close();
        }
        Database database = backend.await(progress);
        var made =
                new SqlConsole(
                        database.open("SQL"),
                        parts.dialects().of(database),
                        new SqlConsole.Settings(
                                backend.id(),
                                new Guard(backend.settings().tier()),
                                WINDOW,
                                MEMORY,
                                PATIENCE),
                        parts.history(),
                        parts.clock());
        made.mode(mode);
        console = made;
        return made;
    }

    private void showTransaction() {
        SqlConsole open = console;
        transaction.set(
                open != null
                        ? open.transaction()
                        : mode == SqlConsole.Mode.AUTO
                                ? Session.Transaction.AUTO
                                : Session.Transaction.IDLE);
    }

    /** Stops what runs; the screen is free within a second. */
    void cancel() {
        Job<?> job = running.get();
        if (job != null) {
            job.cancel();
        }
    }

    /** Lets the held statement happen, then goes on with those after it. */
    void confirm() {
        StatementResult.Held waiting = held.get();
        SqlConsole open = console;
        if (waiting == null || open == null || running.get() != null) {
            return;
        }
        held.set(null);
        work("Running the held statement", open::confirm)
                .whenDone(result -> {
                    results.add(result);
                    if (!waiting.remaining().isEmpty()
                            && !(result instanceof StatementResult.Failed)) {
                        go(waiting.remaining(), passing);
                    }
                });
    }

    void discard() {
        SqlConsole open = console;
        if (held.get() == null || open == null || running.get() != null) {
            return;
        }
        held.set(null);
        work(
                        "Rolling back the held statement",
                        progress -> {
                            open.discard();
                            return true;
                        })
                .whenDone(done -> parts.workbench().announce("Rolled back: nothing was changed."));
    }

    /** Reads on in the newest result. */
    void more(Runnable then) {
        SqlConsole open = console;
        if (open != null && running.get() == null && held.get() == null) {
            work("Reading more rows", open::more).whenEnded(then);
        }
    }

    void begin() {
        end(
                "Beginning a transaction",
                open -> {
                    open.begin();
                    return "Transaction begun";
                });
    }

    void commit() {
        end(
                "Committing",
                open ->
                        switch (open.commit()) {
                            case COMMITTED -> "Committed";
                            case ROLLED_BACK ->
                                    "The server rolled the transaction back: nothing was"
                                            + " committed.";
                            case UNKNOWN ->
                                    "The connection broke during the commit, and whether it"
                                        + " happened could not be found out. Look before you run it"
                                        + " again.";
                        });
    }

    void rollback() {
        end(
                "Rolling back",
                open -> {
                    open.rollback();
                    return "Rolled back";
                });
    }

    private interface Ending {
        String end(SqlConsole open);
    }

    private void end(String title, Ending ending) {
        if (running.get() == null) {
            held.set(null);
            work(title, progress -> ending.end(console(progress)))
                    .whenDone(words -> parts.workbench().announce(words));
        }
    }

    /** Why closing now would lose something; null = it would not. */
    @Nullable String atRisk() {
        return transaction.get() == Session.Transaction.OPEN || held.get() != null
                ? "Its transaction is open: what it changed is rolled back."
                : null;
    }

    void dispose() {
        cancel();
        SqlConsole open = console;
        if (open != null) {
            parts.workbench()
                    .jobs()
                    .start(
                            "Closing a SQL session",
                            progress -> {
                                open.close();
                                return true;
                            });
        }
    }
}
