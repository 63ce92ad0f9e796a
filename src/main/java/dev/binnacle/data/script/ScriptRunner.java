package dev.binnacle.data.script;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a whole script in one session, the way the command line tool would. Rows are not kept. */
public final class ScriptRunner {
    private final Session session;
    private final boolean stopOnError;

    public ScriptRunner(Session session, boolean stopOnError) {
        this.session = session;
        this.stopOnError = stopOnError;
    }

    /**
     * A statement that the database refused.
     *
     * @param followers how many statements after it failed only because the transaction had
     */
    public record Failure(ScriptStatement statement, Problem problem, int followers) {}

    /**
     * What became of a script.
     *
     * @param done statements that worked
     * @param rows rows they touched
     * @param ignored commands of the command line tool, which are never run
     * @param failures the first first
     */
    public record Report(
            int done,
            long rows,
            List<ScriptStatement> ignored,
            List<Failure> failures,
            Duration took) {}

    /** Blocks: call it in a job. */
    public Report run(Script script, Progress progress) {
        return new Run(script, progress).all();
    }

    private final class Run implements RowReader {
        private final Script script;
        private final Progress progress;
        private final long started = System.nanoTime();
        private final List<ScriptStatement> ignored = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private int done;
        private long rows;

        Run(Script script, Progress progress) {
            this.script = script;
            this.progress = progress;
        }

        Report all() {
            progress.onCancel(session::cancel);
            int total = script.statements().size();
            for (int at = 0; at < total; at++) {
                progress.check();
                ScriptStatement statement = script.statements().get(at);
                progress.at((double) at / total, "Line " + statement.line());
                if (statement.meta()) {
                    ignored.add(statement);
                } else if (!runs(statement) && stopOnError) {
                    break;
                }
            }
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            return new Report(done, rows, List.copyOf(ignored), List.copyOf(failures), took);
        }

        private boolean runs(ScriptStatement statement) {
            try {
                rows += Math.max(0, one(statement));
                done++;
                return true;
            } catch (ProblemException refused) {
                progress.check();
                failed(statement, refused.problem());
                return false;
            }
        }

        private long one(ScriptStatement statement) {
            ScriptStatement.CopyData data = statement.data();
            if (data != null) {
                return session.copyIn(statement.sql(), new StringReader(data.rows()));
            }
            Classification words = Classification.of(statement, script.syntax());
            if (words.kind() != StatementKind.TRANSACTION) {
                return session.execute(statement.sql(), 1_000, this);
            }
            var outcome = new TransactionControl(session).run(statement.sql(), words);
            if (outcome != Session.CommitOutcome.COMMITTED) {
                throw Problem.of(ProblemCode.SAVE_LOST, "The transaction was rolled back.")
                        .exception();
            }
            return 0;
        }

        private void failed(ScriptStatement statement, Problem problem) {
            if (problem.code() == ProblemCode.TRANSACTION_FAILED && !failures.isEmpty()) {
                Failure cause = failures.removeLast();
                failures.add(
                        new Failure(cause.statement(), cause.problem(), cause.followers() + 1));
            } else {
                failures.add(new Failure(statement, problem, 0));
            }
        }

        @Override
        public void columns(List<Column> columns) {}

        @Override
        public boolean row(Row row) {
            return true;
        }
    }
}
