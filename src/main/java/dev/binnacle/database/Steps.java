package dev.binnacle.database;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import java.util.List;

/**
 * Runs the steps of a planned change: in one transaction where the database can take structure
 * back, else one by one. A failure says what holds afterwards.
 */
public final class Steps {
    private final Session session;
    private final boolean together;

    /**
     * @param together whether the database can roll statements of structure back
     */
    public Steps(Session session, boolean together) {
        this.session = session;
        this.together = together;
    }

    /** Runs all, or throws a Problem that says what holds now. */
    public void run(List<Step> steps, Progress progress) {
        if (together) {
            session.begin();
        }
        for (int i = 0; i < steps.size(); i++) {
            progress.at((double) i / steps.size(), "statement " + (i + 1) + " of " + steps.size());
            runOne(steps, i, progress);
        }
        if (together) {
            commit();
        }
    }

    private void runOne(List<Step> steps, int at, Progress progress) {
        Step step = steps.get(at);
        try {
            if (together || at == 0) {
                progress.check(); // elsewhere a half-made change must end with words
            }
            session.execute(step.sql(), 1, new IgnoredRows());
        } catch (ProblemException failure) {
            if (together) {
                session.rollback();
            }
            // the cause is left out where it could quote a secret
            throw step.secrets().isEmpty()
                    ? said(steps, at, failure.problem()).exception(failure)
                    : said(steps, at, failure.problem()).exception();
        }
    }

    private Problem said(List<Step> steps, int at, Problem problem) {
        Step step = steps.get(at);
        String detail = step.masked(problem.detail()) + "\n" + step.shown();
        if (together || at == 0) {
            String why = problem.code().sentence().replaceFirst("\\.$", "");
            return new Problem(
                    ProblemCode.STEPS_UNDONE,
                    why + "; everything is as it was.",
                    detail,
                    problem.hint());
        }
        String sentence =
                "Statement "
                        + (at + 1)
                        + " of "
                        + steps.size()
                        + " failed; the "
                        + (at == 1 ? "one" : at)
                        + " before it "
                        + (at == 1 ? "is" : "are")
                        + " applied and stay"
                        + (at == 1 ? "s." : ".");
        return Problem.of(ProblemCode.STEPS_PARTLY, sentence, detail);
    }

    private void commit() {
        Session.CommitOutcome outcome = session.commit();
        if (outcome == Session.CommitOutcome.ROLLED_BACK) {
            throw Problem.of(ProblemCode.STEPS_UNDONE, "The database rolled back at the commit.")
                    .exception();
        }
        if (outcome == Session.CommitOutcome.UNKNOWN) {
            throw Problem.of(ProblemCode.STEPS_UNKNOWN, "").exception();
        }
    }

    private static final class IgnoredRows implements RowReader {
        @Override
        public void columns(List<Column> columns) {}

        @Override
        public boolean row(Row row) {
            return true;
        }
    }
}
