package dev.binnacle.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Session;
import dev.binnacle.database.Session.Transaction;
import dev.binnacle.database.Sql;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Runs a file whose statements commit one by one. Before and after each it is written down how far
 * the file has come, so that a failure, a stop or a crash goes on at the right statement.
 */
final class StepwiseRun {
    private static final Set<String> DATA = Set.of("insert", "update", "delete", "merge", "with");

    private final Running run;
    private final MigrationFile file;
    private final FileStatements statements;
    private final StatementRun each;
    private boolean unclean;

    StepwiseRun(Running run, MigrationFile file, FileStatements statements) {
        this.run = run;
        this.file = file;
        this.statements = statements;
        this.each = new StatementRun(run, file, statements);
    }

    Duration run(@Nullable HalfDone half) {
        Session session = run.session();
        Instant start = run.clock().instant();
        run.limit();
        int first = half == null ? 1 : resumeAt(half);
        run.tell(new MigrationEvent.Started(file, first, statements.count()));
        run.history().createHalf(session, done(first - 1));
        int rank = begun(session);
        for (int number = first; number <= statements.count(); number++) {
            one(number);
        }
        Duration took = Duration.between(start, run.clock().instant());
        run.history().complete(session, rank, file, took);
        run.history().dropHalf(session);
        return took;
    }

    private HalfDone done(int number) {
        return new HalfDone(file.script(), number, false, statements.checksum(number), "");
    }

    /** The rank of the row that says that the file began. */
    private int begun(Session session) {
        return rank(session)
                .orElseGet(() -> {
                    run.history().add(session, file, Duration.ZERO, false);
                    return rank(session).orElseThrow();
                });
    }

    private java.util.Optional<Integer> rank(Session session) {
        return run.history().rows(session).reversed().stream()
                .filter(row -> row.script().equals(file.script()) && !row.success())
                .map(HistoryRow::rank)
                .findFirst();
    }

    /** The first statement that did not run; what is not known is found out. */
    private int resumeAt(HalfDone half) {
        int last = half.statement();
        int sure = half.running() ? last - 1 : last;
        if (last > statements.count() || !statements.checksum(sure).equals(half.done())) {
            throw Problem.of(
                            ProblemCode.MIGRATION_HALF,
                            file + " was changed in the " + sure + " statements that have run.",
                            "")
                    .hint("Put them back as they were; change only what comes after them.")
                    .exception();
        }
        if (!half.running()) {
            return last + 1;
        }
        unclean = true;
        each.withRetries(() -> clean(last), () -> {});
        boolean ran = !run.fingerprint().equals(half.before());
        run.tell(
                new MigrationEvent.Notice(
                        file,
                        "It was found out that statement "
                                + last
                                + (ran ? " had run." : " had not run.")));
        return ran ? last + 1 : last;
    }

    /** Removes what a statement left that did not end well. */
    private boolean clean(int number) {
        if (unclean) {
            String sql = statements.all().get(number - 1).sql();
            for (String removal : run.dialect().leavings(run.session(), sql)) {
                run.session().update(Sql.of(removal));
                run.tell(
                        new MigrationEvent.Notice(
                                file, "Removed what was left behind: " + removal));
            }
            unclean = false;
        }
        return true;
    }

    private void one(int number) {
        String sql = statements.all().get(number - 1).sql();
        try {
            each.withRetries(
                    () -> {
                        clean(number);
                        each.backUp(number);
                        return data(sql) ? withRecord(number) : byItself(number);
                    },
                    () -> undo(number));
        } catch (ProblemException failure) {
            throw said(number, failure);
        }
    }

    private static boolean data(String sql) {
        String start = sql.stripLeading().toLowerCase(Locale.ROOT);
        return DATA.stream().anyMatch(start::startsWith);
    }

    /** Rows and the record of it commit together. */
    private boolean withRecord(int number) {
        Session session = run.session();
        session.begin();
        each.run(number);
        run.history().set(session, done(number));
        session.commit();
        return true;
    }

    private boolean byItself(int number) {
        Session session = run.session();
        run.progress().check();
        run.history()
                .set(
                        session,
                        new HalfDone(
                                file.script(),
                                number,
                                true,
                                statements.checksum(number - 1),
                                run.fingerprint()));
        each.run(number);
        run.history().set(session, done(number));
        return true;
    }

    private void undo(int number) {
        Session session = run.session();
        if (session.transaction() == Transaction.LOST) {
            return;
        }
        if (session.transaction() != Transaction.AUTO) {
            session.rollback();
        }
        unclean = true;
        try {
            clean(number);
            run.history().set(session, done(number - 1));
        } catch (ProblemException held) {
            if (!StatementRun.PASSING.contains(held.problem().code())) {
                throw held;
            }
            // what holds the lock holds the removal too: it is done before the next attempt
        }
    }

    private RuntimeException said(int number, ProblemException failure) {
        Problem why = failure.problem();
        if (why.code() == ProblemCode.STATEMENT_CANCELLED) {
            return failure;
        }
        String held = held(number);
        if (run.session().transaction() == Transaction.LOST) {
            String detail = "It broke at statement " + of(number) + held + "\n" + why.detail();
            return Problem.of(ProblemCode.MIGRATION_LOST, detail).exception(failure);
        }
        if (why.code() == ProblemCode.MIGRATION_LOCKED) {
            return new Problem(why.code(), why.sentence() + held, why.detail(), why.hint())
                    .exception(failure);
        }
        var statement = statements.all().get(number - 1);
        String detail =
                why.sentence()
                        + "\n"
                        + why.detail()
                        + "\nline "
                        + statement.line()
                        + ": "
                        + statement.sql();
        return Problem.of(
                        ProblemCode.MIGRATION_HALF,
                        "Statement " + of(number) + " failed." + held,
                        detail)
                .exception(failure);
    }

    private String of(int number) {
        return number + " of " + statements.count() + " of " + file;
    }

    private static String held(int number) {
        return switch (number) {
            case 1 -> " Nothing of it holds.";
            case 2 -> " The one before it is applied and stays.";
            default -> " The " + (number - 1) + " before it are applied and stay.";
        };
    }
}
