package dev.binnacle.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Sql;
import dev.binnacle.database.script.ScriptStatement;

import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Runs statements of a file, and what waits for a lock again. */
final class StatementRun {
    static final Set<ProblemCode> PASSING =
            EnumSet.of(
                    ProblemCode.LOCK_TIMEOUT,
                    ProblemCode.DEADLOCK,
                    ProblemCode.SERIALIZATION_FAILURE);

    private final Running run;
    private final MigrationFile file;
    private final FileStatements statements;
    private @Nullable Backups backups;
    private int current;

    StatementRun(Running run, MigrationFile file, FileStatements statements) {
        this.run = run;
        this.file = file;
        this.statements = statements;
    }

    /** The statement that ran last, from 1. */
    int current() {
        return current;
    }

    /** Runs one, counted from 1, and tells of it. */
    void run(int number) {
        run.progress().check();
        current = number;
        ScriptStatement statement = statements.all().get(number - 1);
        run.tell(new MigrationEvent.Statement(file, number, statements.count(), statement.sql()));
        run.progress()
                .at(
                        (number - 1.0) / statements.count(),
                        file + ", statement " + number + " of " + statements.count());
        ScriptStatement.CopyData data = statement.data();
        if (data == null) {
            run.session().execute(statement.sql(), 100, new IgnoredRows());
        } else {
            run.session().copyIn(statement.sql(), new StringReader(data.rows()));
        }
    }

    /** Copies what the statement destroys, if that is wanted. */
    void backUp(int number) {
        if (!run.settings().backup()) {
            return;
        }
        String sql = statements.all().get(number - 1).sql();
        if (Destruction.of(sql, run.session().dialect().syntax()).isEmpty()) {
            return;
        }
        Backups known = backups;
        if (known == null) {
            known =
                    new Backups(
                            run.database().catalog(run.progress()),
                            run.session().dialect(),
                            run.dialect());
            backups = known;
        }
        String label = file.version() == null ? "r" : "v" + Backups.label(file.version());
        LocalDate day = LocalDate.ofInstant(run.clock().instant(), run.clock().getZone());
        List<String> copies = known.before(sql, label, day);
        copies.forEach(copy -> run.session().update(Sql.of(copy)));
        if (!copies.isEmpty()) {
            run.tell(new MigrationEvent.Notice(file, "Saved first: " + copies.getLast()));
        }
    }

    /**
     * Tries until the locks come, with longer and longer pauses.
     *
     * @param undo takes back what an attempt left
     */
    <T> T withRetries(Supplier<T> attempt, Runnable undo) {
        for (int number = 1; ; number++) {
            try (LockWatch watch = LockWatch.start(run.database(), run.dialect(), run.number())) {
                try {
                    return attempt.get();
                } catch (ProblemException failure) {
                    undo.run();
                    if (!PASSING.contains(failure.problem().code())) {
                        throw failure;
                    }
                    again(number, watch.seen(), failure);
                }
            }
        }
    }

    private void again(int number, List<Blocker> blockers, ProblemException failure) {
        int most = run.settings().retries() + 1;
        if (number >= most) {
            throw locked(most, blockers, failure.problem()).exception(failure);
        }
        Duration pause = Pauses.after(number, run.chance());
        run.tell(new MigrationEvent.Held(file, number, most, blockers, pause));
        String who = blockers.isEmpty() ? "" : ": " + blockers.getFirst().words();
        run.progress().at(-1, file + " waits for a lock" + who);
        run.pauses().pause(pause, run.progress());
        run.progress().check();
    }

    private Problem locked(int attempts, List<Blocker> blockers, Problem why) {
        StringBuilder detail = new StringBuilder();
        blockers.forEach(each -> detail.append(each.words()).append('\n'));
        if (blockers.isEmpty()) {
            detail.append("Who holds it could not be seen.\n");
        }
        detail.append(statements.all().get(Math.max(0, current - 1)).sql());
        if (why.code() != ProblemCode.LOCK_TIMEOUT) {
            detail.append('\n').append(why.detail());
        }
        String sentence =
                "A lock for statement "
                        + current
                        + " of "
                        + file
                        + " did not come within "
                        + PlanText.words(run.settings().lockTimeout())
                        + (attempts == 1 ? "" : ", " + attempts + " times")
                        + ".";
        return Problem.of(ProblemCode.MIGRATION_LOCKED, sentence, detail.toString());
    }
}
