package dev.binnacle.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Session;
import dev.binnacle.database.Session.CommitOutcome;
import dev.binnacle.database.Session.Transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Runs a file in one transaction, its row of the history included: all of it, or nothing. */
final class TogetherRun {
    private final Running run;
    private final MigrationFile file;
    private final FileStatements statements;
    private final StatementRun each;

    TogetherRun(Running run, MigrationFile file, FileStatements statements) {
        this.run = run;
        this.file = file;
        this.statements = statements;
        this.each = new StatementRun(run, file, statements);
    }

    Duration run() {
        run.tell(new MigrationEvent.Started(file, 1, statements.count()));
        try {
            return each.withRetries(this::once, this::undo);
        } catch (ProblemException failure) {
            throw said(failure);
        }
    }

    private void undo() {
        Session session = run.session();
        if (session.transaction() != Transaction.AUTO
                && session.transaction() != Transaction.LOST) {
            session.rollback();
        }
    }

    private Duration once() {
        Session session = run.session();
        Instant start = run.clock().instant();
        session.begin();
        try {
            run.limit();
            for (int number = 1; number <= statements.count(); number++) {
                each.backUp(number);
                each.run(number);
            }
            Duration took = Duration.between(start, run.clock().instant());
            run.history().add(session, file, took, true);
            ended(session.commit());
            return took;
        } catch (RuntimeException stopped) {
            undo();
            throw stopped;
        }
    }

    private void ended(CommitOutcome outcome) {
        switch (outcome) {
            case COMMITTED -> {
                if (run.session().transaction() == Transaction.LOST) {
                    throw lost("It was found out that " + file + " is committed.");
                }
            }
            case ROLLED_BACK ->
                    throw lost("It was found out that nothing of " + file + " was committed.");
            case UNKNOWN -> throw lost(foundOut());
        }
    }

    private static RuntimeException lost(String detail) {
        return Problem.of(ProblemCode.MIGRATION_LOST, detail).exception();
    }

    /** The row of the history is in the same transaction, so it tells. */
    private String foundOut() {
        try {
            boolean there =
                    run.database()
                            .with(
                                    Progress.none(),
                                    session ->
                                            run.history().rows(session).stream()
                                                    .anyMatch(row ->
                                                            Objects.equals(
                                                                            row.script(),
                                                                            file.script())
                                                                    && row.success()));
            return there
                    ? "It was found out that " + file + " is committed."
                    : "It was found out that nothing of " + file + " was committed.";
        } catch (ProblemException stillLost) {
            return "Whether " + file + " was committed is not known; its row in the history tells.";
        }
    }

    private RuntimeException said(ProblemException failure) {
        Problem problem = failure.problem();
        if (run.session().transaction() == Transaction.LOST
                && problem.code() != ProblemCode.MIGRATION_LOST) {
            return Problem.of(
                            ProblemCode.MIGRATION_LOST,
                            "Nothing of "
                                    + file
                                    + " was committed: it broke at statement "
                                    + each.current()
                                    + " of "
                                    + statements.count()
                                    + ".\n"
                                    + problem.detail())
                    .exception(failure);
        }
        boolean known =
                problem.code() == ProblemCode.MIGRATION_LOCKED
                        || problem.code() == ProblemCode.MIGRATION_LOST
                        || problem.code() == ProblemCode.STATEMENT_CANCELLED;
        return known ? failure : undone(problem).exception(failure);
    }

    private Problem undone(Problem why) {
        int at = Math.max(1, each.current());
        String sentence =
                "Statement "
                        + at
                        + " of "
                        + statements.count()
                        + " of "
                        + file
                        + " failed; the file is undone, and what was applied before it stays.";
        var statement = statements.all().get(at - 1);
        String detail =
                why.sentence()
                        + "\n"
                        + why.detail()
                        + "\nline "
                        + statement.line()
                        + ": "
                        + statement.sql();
        return Problem.of(ProblemCode.MIGRATION_UNDONE, sentence, detail);
    }
}
