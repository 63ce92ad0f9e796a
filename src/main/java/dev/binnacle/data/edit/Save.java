package dev.binnacle.data.edit;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Writes a change set in one transaction: every statement hits exactly its row, or nothing is
 * written. The change set itself is left as it is; the caller clears it after {@link
 * SaveOutcome.Saved}.
 */
public final class Save {
    private final Database database;

    public Save(Database database) {
        this.database = database;
    }

    public SavePlan plan(ChangeSet set) {
        return SavePlan.of(set, database.dialect());
    }

    /** Runs the plan. Blocks: call it in a job. Cancelling before the commit rolls back. */
    public SaveOutcome run(ChangeSet set, Progress progress) {
        for (Change change : set.changes()) {
            for (CellEdit cell : ChangeSet.cells(change).values()) {
                Problem problem = cell.problem();
                if (problem != null) {
                    return new SaveOutcome.Refused(problem, change);
                }
            }
        }
        SavePlan plan = plan(set);
        var rereading = new Rereading(set.table(), set.key());
        return database.with(
                progress, session -> new Run(session, plan, rereading, progress).save());
    }

    /** One run of one plan in one session. */
    private static final class Run {
        private final Session session;
        private final SavePlan plan;
        private final Rereading rereading;
        private final Progress progress;
        private final long started = System.nanoTime();
        private final InsertedKeys inserted = new InsertedKeys();
        private final List<PlannedChange> missed = new ArrayList<>();

        Run(Session session, SavePlan plan, Rereading rereading, Progress progress) {
            this.session = session;
            this.plan = plan;
            this.rereading = rereading;
            this.progress = progress;
        }

        SaveOutcome save() {
            session.begin();
            try {
                write();
            } catch (ProblemException refused) {
                progress.check();
                return refused(refused.problem());
            }
            if (!missed.isEmpty()) {
                session.rollback();
                return conflicts();
            }
            return commit();
        }

        private void write() {
            int done = 0;
            for (List<PlannedChange> batch : plan.batches()) {
                progress.check();
                progress.at((double) done / plan.size(), "Saving " + plan.table());
                long[] hits = run(batch);
                for (int at = 0; at < hits.length; at++) {
                    if (hits[at] != 1) {
                        missed.add(batch.get(at));
                    }
                }
                done += batch.size();
            }
            progress.check();
        }

        private long[] run(List<PlannedChange> batch) {
            List<Sql> statements = batch.stream().map(PlannedChange::sql).toList();
            if (batch.getFirst().change() instanceof Change.Insert insert
                    && !insert.cells().keySet().containsAll(plan.key())) {
                return inserted.run(session, batch, statements, plan.key());
            }
            return session.batch(statements);
        }

        private SaveOutcome commit() {
            Session.CommitOutcome outcome;
            try {
                outcome = session.commit();
            } catch (ProblemException refused) {
                return new SaveOutcome.Refused(refused.problem(), null);
            }
            return switch (outcome) {
                case COMMITTED -> saved();
                case ROLLED_BACK ->
                        new SaveOutcome.Refused(
                                Problem.of(
                                        ProblemCode.SAVE_LOST,
                                        "The connection broke before the commit was done."),
                                null);
                case UNKNOWN ->
                        new SaveOutcome.Unknown(
                                Problem.of(
                                        ProblemCode.SAVE_UNKNOWN,
                                        "The connection broke while the commit was under way."));
            };
        }

        private SaveOutcome saved() {
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            List<Change> changes =
                    plan.batches().stream()
                            .flatMap(List::stream)
                            .map(PlannedChange::change)
                            .toList();
            return new SaveOutcome.Saved(
                    count(changes, Change.Delete.class),
                    count(changes, Change.Insert.class),
                    count(changes, Change.Update.class),
                    took,
                    rereading.columns(),
                    rereading.afterSave(session, changes, inserted.keys()));
        }

        private static int count(List<Change> changes, Class<? extends Change> sort) {
            return (int) changes.stream().filter(sort::isInstance).count();
        }

        private SaveOutcome conflicts() {
            for (PlannedChange planned : missed) {
                if (planned.change() instanceof Change.Insert) {
                    return held(planned.change());
                }
            }
            List<Conflict> conflicts =
                    rereading.conflicts(
                            session, missed.stream().map(PlannedChange::change).toList());
            for (Conflict conflict : conflicts) {
                if (conflict.cells().stream().noneMatch(Conflict.Cell::clashes)) {
                    return held(conflict.change());
                }
            }
            return new SaveOutcome.Conflicted(conflicts);
        }

        /** The row is as it was seen, and yet the statement did not reach it. */
        private static SaveOutcome held(Change change) {
            return new SaveOutcome.Refused(Problem.of(ProblemCode.CHANGE_MISSED, ""), change);
        }

        /** Finds which change it was by running them one by one, and rolls that back too. */
        private SaveOutcome refused(Problem problem) {
            if (session.transaction() == Session.Transaction.LOST) {
                return new SaveOutcome.Refused(problem, null);
            }
            session.rollback();
            session.begin();
            try {
                for (List<PlannedChange> batch : plan.batches()) {
                    for (PlannedChange planned : batch) {
                        progress.check();
                        Problem found = alone(planned);
                        if (found != null) {
                            return new SaveOutcome.Refused(found, planned.change());
                        }
                    }
                }
            } catch (CancellationException cancelled) {
                return new SaveOutcome.Refused(problem, null);
            } finally {
                session.rollback();
            }
            return new SaveOutcome.Refused(problem, null);
        }

        private @Nullable Problem alone(PlannedChange planned) {
            try {
                session.update(planned.sql());
                return null;
            } catch (ProblemException refused) {
                return refused.problem();
            }
        }
    }
}
