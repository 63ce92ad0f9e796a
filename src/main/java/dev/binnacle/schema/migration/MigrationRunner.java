package dev.binnacle.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Session;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.plan.Bookkeeping;
import dev.binnacle.schema.plan.Fingerprint;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Applies the files of a folder that a database does not have yet, in order and alone, and records
 * them in Flyway's history. Never what was planned for another structure.
 */
public final class MigrationRunner {
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Map<Engine, MigrationDialect> dialects = new EnumMap<>(Engine.class);
    private final Clock clock;
    private final Pauses pauses;

    public MigrationRunner(List<MigrationDialect> dialects, Clock clock, Pauses pauses) {
        dialects.forEach(each -> this.dialects.put(each.engine(), each));
        this.clock = clock;
        this.pauses = pauses;
    }

    private MigrationDialect dialect(Database database) {
        MigrationDialect dialect = dialects.get(database.settings().engine());
        if (dialect == null) {
            throw new IllegalStateException("no migrations on " + database.product());
        }
        return dialect;
    }

    /** What of the folder the database has; nothing is changed. */
    public MigrationState state(Database database, MigrationFolder folder, Progress progress) {
        History history = History.of(dialect(database), database);
        return database.with(progress, session -> state(session, history, folder));
    }

    private static MigrationState state(Session session, History history, MigrationFolder folder) {
        return MigrationState.of(folder, history.rows(session), history.half(session));
    }

    /** What the pending files will do; what cannot run here is a Problem. */
    public List<FilePreview> preview(Database database, MigrationState state) {
        MigrationDialect dialect = dialect(database);
        return state.pending().stream()
                .map(file -> FilePreview.of(file, database.dialect().syntax(), dialect))
                .toList();
    }

    /** Refuses the pending files if the structure is not what the first of them was made for. */
    public void checkUnchanged(Database database, MigrationState state, Progress progress) {
        if (!state.pending().isEmpty() && state.halfDone() == null) {
            unchanged(state.pending().getFirst(), database.catalog(progress));
        }
    }

    /**
     * Applies what is pending. A failure is a Problem that says what holds then; a stop leaves the
     * rest for the next run.
     */
    public MigrationRun apply(
            Database database,
            MigrationFolder folder,
            MigrationSettings settings,
            Consumer<MigrationEvent> events,
            Progress progress) {
        MigrationState before = state(database, folder, progress);
        checkUnchanged(database, before, progress);
        if (before.pending().isEmpty()) {
            return new MigrationRun(List.of(), List.of());
        }
        MigrationDialect dialect = dialect(database);
        History history = History.of(dialect, database);
        try (Session lock = database.open("lock on the history");
                Session session = database.open("migration")) {
            var run =
                    new Running(
                            database,
                            session,
                            dialect.number(session),
                            dialect,
                            history,
                            settings,
                            events,
                            progress,
                            clock,
                            pauses,
                            RandomGenerator.getDefault());
            progress.onCancel(session::cancel);
            make(history, session);
            queue(run, lock);
            return files(run, folder);
        }
    }

    private static void make(History history, Session session) {
        if (history.there(session)) {
            return;
        }
        try {
            history.create(session);
        } catch (ProblemException failure) {
            if (!history.there(session)) {
                throw failure; // else someone else made it at the same time
            }
        }
    }

    /** Waits until nobody else applies migrations. */
    private void queue(Running run, Session lock) {
        long deadline = System.nanoTime() + run.settings().queue().toNanos();
        List<Blocker> told = List.of();
        while (!run.dialect().lock(lock, run.history().table())) {
            run.progress().check();
            List<Blocker> holders = run.dialect().lockHolders(lock, run.history().table());
            if (System.nanoTime() > deadline) {
                throw Problem.of(
                                ProblemCode.MIGRATION_RUNNING,
                                String.join("\n", holders.stream().map(Blocker::words).toList()))
                        .exception();
            }
            if (!holders.equals(told)) {
                told = holders;
                run.tell(new MigrationEvent.Queued(holders));
            }
            pauses.pause(GLANCE, run.progress());
        }
    }

    private MigrationRun files(Running run, MigrationFolder folder) {
        HalfDone half = run.history().half(run.session());
        MigrationState state = MigrationState.of(folder, run.history().rows(run.session()), half);
        List<MigrationFile> applied = new ArrayList<>();
        for (MigrationFile file : state.pending()) {
            boolean begun = half != null && half.script().equals(file.script());
            try {
                run.progress().check();
                if (!begun) {
                    unchanged(file, run.database().catalog(run.progress()));
                }
                one(run, file, begun ? half : null);
            } catch (CancellationException stopped) {
                return stopped(applied, state);
            } catch (ProblemException failure) {
                if (run.progress().cancelled()
                        && failure.problem().code() == ProblemCode.STATEMENT_CANCELLED) {
                    return stopped(applied, state);
                }
                throw failure;
            }
            applied.add(file);
        }
        return new MigrationRun(applied, List.of());
    }

    private static MigrationRun stopped(List<MigrationFile> applied, MigrationState state) {
        List<MigrationFile> left = state.pending().subList(applied.size(), state.pending().size());
        return new MigrationRun(applied, left);
    }

    private static void one(Running run, MigrationFile file, @Nullable HalfDone half) {
        var statements = FileStatements.of(file, run.session().dialect().syntax(), run.dialect());
        Duration took =
                statements.together()
                        ? new TogetherRun(run, file, statements).run()
                        : new StepwiseRun(run, file, statements).run(half);
        promised(run, file);
        run.tell(new MigrationEvent.Applied(file, took));
    }

    /** After the last file of a plan the structure must be the plan's. */
    private static void promised(Running run, MigrationFile file) {
        String to = file.header().to();
        if (to != null && file.header().closes() && !to.equals(run.fingerprint())) {
            run.tell(
                    new MigrationEvent.Notice(
                            file, "The structure is not quite what the plan was to make."));
        }
    }

    private static void unchanged(MigrationFile file, Catalog catalog) {
        MigrationHeader header = file.header();
        Catalog live = Bookkeeping.without(catalog);
        if (!header.opens() || Fingerprint.of(live).equals(header.from())) {
            return;
        }
        throw Problem.of(ProblemCode.MIGRATION_DRIFT, changed(file, live)).exception();
    }

    private static String changed(MigrationFile file, Catalog live) {
        Map<String, String> planned = file.header().tables();
        List<String> gone = new ArrayList<>(planned.keySet());
        List<String> other = new ArrayList<>();
        live.tables()
                .forEach(table ->
                        planned.forEach((name, state) -> {
                            if (sameTable(name, table.name())) {
                                gone.remove(name);
                                if (!TableState.of(table).equals(state)) {
                                    other.add(name);
                                }
                            }
                        }));
        StringBuilder words = new StringBuilder(file + " was made for another structure.");
        other.forEach(name -> words.append("\nTable ").append(name).append(" is another now."));
        gone.forEach(name -> words.append("\nTable ").append(name).append(" is gone."));
        if (other.isEmpty() && gone.isEmpty()) {
            words.append("\nThe tables it works on are as they were; something else has changed.");
        }
        return words.toString();
    }

    private static boolean sameTable(String written, TableName name) {
        String quoted = "\"" + name.schema().replace("\"", "\"\"") + "\".\"";
        return written.equals(
                MigrationHeader.oneLine(quoted + name.name().replace("\"", "\"\"") + "\""));
    }
}
