package dev.binnacle.schema.comparison;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.migration.FilePreview;
import dev.binnacle.schema.migration.MigrationFolder;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.migration.MigrationState;
import dev.binnacle.schema.plan.Bookkeeping;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.schema.scratch.Settling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares two sides, and proposes what would make a live database equal to the other. */
public final class Comparisons {
    private final Function<Database, Planner> planners;
    private final SideReading reading;
    private final PendingLint lint;
    private final MigrationRunner runner;

    /**
     * @param severities the workspace's file of lint settings; need not be there
     */
    public Comparisons(
            Function<Database, Planner> planners,
            Definitions definitions,
            Settling settling,
            LintDialects lints,
            Path severities,
            MigrationRunner runner) {
        this.planners = planners;
        this.reading = new SideReading(definitions, settling);
        this.lint = new PendingLint(lints, severities, definitions);
        this.runner = runner;
    }

    /**
     * @param live the database that {@link Side.Here} means; a plan is made for it alone
     */
    public Proposal compare(
            Database live, Side from, Side to, Decisions decisions, Progress progress) {
        List<String> notes = new ArrayList<>();
        Catalog before = reading.read(live, from, notes, progress);
        boolean here = from instanceof Side.Here;
        if (here && to instanceof Side.Migrations folder) {
            return pending(live, before, folder, progress);
        }
        Catalog after = reading.read(live, to, notes, progress);
        progress.at(-1, "Comparing");
        Planner planner = planners.apply(live);
        SchemaDiff diff = planner.diff(before, after, decisions);
        boolean plans = here && diff.questions().isEmpty();
        MigrationPlan plan = plans ? planner.plan(before, after, decisions) : null;
        progress.at(-1, "Checking the plan");
        List<Finding> findings =
                plan == null || plan.empty()
                        ? List.of()
                        : lint.plan(live, plan, before, after, progress);
        return new Proposal(
                before,
                Differences.of(diff, planner.dialect()),
                diff.questions(),
                findings,
                plan,
                List.of(),
                notes);
    }

    /** The files to run, and how the structure differs from what all of the folder make. */
    private Proposal pending(Database live, Catalog from, Side.Migrations side, Progress progress) {
        MigrationFolder folder = MigrationFolder.read(side.folder());
        MigrationState state = runner.state(live, folder, progress);
        List<FilePreview> previews = runner.preview(live, state);
        progress.at(-1, "Checking the files");
        List<PendingFile> files = lint.files(live, from, folder, state, previews, progress);
        List<String> notes = new ArrayList<>(state.findings());
        return new Proposal(
                from,
                made(live, from, side, notes, progress),
                List.of(),
                List.of(),
                null,
                files,
                notes);
    }

    /** Files that cannot be read as a structure can still be run: that is said, and no more. */
    private Differences made(
            Database live,
            Catalog from,
            Side.Migrations side,
            List<String> notes,
            Progress progress) {
        if (MigrationFolder.read(side.folder()).versioned().isEmpty()) {
            return Differences.NONE;
        }
        try {
            Catalog after = reading.read(live, side, notes, progress);
            Planner planner = planners.apply(live);
            return Differences.of(
                    planner.diff(from, after, Decisions.NO_RENAMES), planner.dialect());
        } catch (ProblemException failure) {
            String why = failure.problem().detail().lines().findFirst().orElse("");
            notes.add("Not compared as a structure: " + why);
            return Differences.NONE;
        }
    }

    /**
     * How many objects differ from the definition; nothing is planned, and nothing is made anew
     * while the definition's text stays.
     *
     * @param now the database's structure
     */
    public Drift drift(Database live, Catalog now, Path definition, Progress progress) {
        Optional<Settling.Settled> designed = reading.quietly(live, definition, progress);
        if (designed.isEmpty()) {
            return Drift.UNDEFINED;
        }
        Settling.Settled settled = designed.get();
        Planner planner = planners.apply(live);
        SchemaDiff diff =
                planner.diff(Bookkeeping.without(now), settled.catalog(), Decisions.NO_RENAMES);
        return new Drift(true, diff.differences().size(), settled.note());
    }
}
