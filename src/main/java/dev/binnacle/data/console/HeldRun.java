package dev.binnacle.data.console;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A statement that waits for a decision. Where it can be undone it has run, in a transaction or
 * behind a savepoint, so that its rows are counted and not guessed.
 */
final class HeldRun {
    private static final Logger LOG = LoggerFactory.getLogger(HeldRun.class);
    private static final Sql MARK = Sql.of("SAVEPOINT binnacle_held");
    private static final Sql BACK = Sql.of("ROLLBACK TO SAVEPOINT binnacle_held");
    private static final Sql KEEP = Sql.of("RELEASE SAVEPOINT binnacle_held");

    private final StatementRun run;
    private final Guard.Reason reason;
    private final boolean manual;
    private boolean ownTransaction;
    private @Nullable StatementResult ran;

    HeldRun(StatementRun run, Guard.Reason reason, boolean manual) {
        this.run = run;
        this.reason = reason;
        this.manual = manual;
    }

    StatementRun run() {
        return run;
    }

    /** Runs it as far as it can be undone; Held, or how it failed. */
    StatementResult attempt(ResultTable table, Progress progress) {
        if (!reason.tried()) {
            return new StatementResult.Held(
                    run.statement(), reason, targetRows(), false, run.remaining(), run.took());
        }
        begin();
        Cursor cursor = run.cursor(table, 1, Duration.ZERO);
        StatementResult result = run.await(cursor, progress);
        if (result instanceof StatementResult.Failed
                || result instanceof StatementResult.Cancelled) {
            undo();
            return result;
        }
        ran = result;
        return new StatementResult.Held(
                run.statement(), reason, cursor.touched(), true, run.remaining(), run.took());
    }

    private void begin() {
        Session session = run.session();
        if (session.transaction() == Session.Transaction.AUTO) {
            session.begin();
            ownTransaction = !manual;
            if (ownTransaction) {
                return;
            }
        }
        session.update(MARK);
    }

    private void undo() {
        Session session = run.session();
        if (session.transaction() == Session.Transaction.LOST) {
            return;
        }
        if (ownTransaction) {
            session.rollback();
        } else {
            session.update(BACK);
        }
    }

    StatementResult confirm(ResultTable table, Progress progress) {
        StatementResult result = ran;
        if (result == null) {
            if (manual && run.session().transaction() == Session.Transaction.AUTO) {
                run.session().begin();
            }
            return run.await(run.cursor(table, 1, Duration.ZERO), progress);
        }
        try {
            keep();
        } catch (ProblemException refused) {
            return run.failed(refused.problem());
        }
        return result;
    }

    private void keep() {
        if (!ownTransaction) {
            run.session().update(KEEP);
            return;
        }
        Session.CommitOutcome outcome = run.session().commit();
        if (outcome != Session.CommitOutcome.COMMITTED) {
            throw StatementRun.ended(outcome).exception();
        }
    }

    void discard() {
        if (ran != null) {
            undo();
        }
    }

    /** How many rows a table holds that is about to be dropped or emptied; negative = unknown. */
    private long targetRows() {
        String target = run.words().target();
        boolean alone = run.session().transaction() == Session.Transaction.AUTO;
        if (target.isEmpty() || !alone) {
            return -1;
        }
        var count = new AtomicLong(-1);
        try {
            run.session().query(Sql.of("SELECT count(*) FROM " + target), 1, new OneNumber(count));
        } catch (ProblemException notATable) {
            LOG.debug("The rows of {} could not be counted", target, notATable);
        }
        return count.get();
    }

    private record OneNumber(AtomicLong number) implements RowReader {
        @Override
        public void columns(List<Column> columns) {}

        @Override
        public boolean row(Row row) {
            String text = row.get(0).text();
            number.set(text == null ? -1 : Long.parseLong(text));
            return false;
        }
    }
}
