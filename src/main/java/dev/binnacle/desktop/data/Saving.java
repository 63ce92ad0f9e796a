package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.data.edit.Change;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.Conflict;
import dev.binnacle.data.edit.Save;
import dev.binnacle.data.edit.SaveOutcome;
import dev.binnacle.data.edit.SavePlan;
import dev.binnacle.database.Database;

import java.util.List;

/** Saves a table's staged changes and shows what became of them. */
final class Saving {
    private final TableParts parts;

    Saving(TableParts parts) {
        this.parts = parts;
    }

    void save() {
        StagedSet staged = parts.staged();
        if (staged == null || staged.changes().isEmpty()) {
            return;
        }
        String reason = parts.editing().readOnlyReason();
        if (reason != null) {
            parts.workbench().announce(reason);
            return;
        }
        ChangeSet changes = staged.changes();
        staged.conflicts().clear();
        staged.savingProperty().set(true);
        Job<Ran> job =
                parts.workbench()
                        .jobs()
                        .start(
                                "Saving "
                                        + changes.size()
                                        + " changes of "
                                        + parts.model().table().name().name(),
                                progress -> run(changes, progress));
        job.whenEnded(() -> staged.savingProperty().set(false));
        job.whenDone(ran -> {
            if (ran.outcome() instanceof SaveOutcome.Saved saved) {
                note(saved, ran.script());
            }
            show(staged, ran.outcome());
        });
        job.whenFailed(problem -> refused(staged, problem));
        job.whenCancelled(
                () -> parts.workbench().announce("The save was cancelled. Your changes are kept."));
    }

    /** A save's end, and the statements it was made of. */
    private record Ran(SaveOutcome outcome, List<String> script) {}

    private Ran run(ChangeSet changes, Progress progress) {
        Database database = parts.backend().await(progress);
        List<String> script = SavePlan.of(changes, database.dialect()).script();
        return new Ran(new Save(database).run(changes, progress), script);
    }

    private void note(SaveOutcome.Saved saved, List<String> script) {
        parts.workbench()
                .deeds()
                .note(
                        parts.backend(),
                        "Saved " + parts.model().table().name().name(),
                        script,
                        rows(saved));
    }

    private void show(StagedSet staged, SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved saved -> {
                staged.changes().clear();
                parts.panels().close();
                parts.workbench().announce(words(saved));
                parts.loader().again();
            }
            case SaveOutcome.Conflicted conflicted -> conflicted(staged, conflicted.conflicts());
            case SaveOutcome.Refused refused -> {
                Change change = refused.change();
                if (change != null) {
                    staged.changes().mark(change.row(), refused.problem());
                }
                refused(staged, refused.problem());
            }
            case SaveOutcome.Unknown unknown -> refused(staged, unknown.problem());
        }
    }

    private void conflicted(StagedSet staged, List<Conflict> conflicts) {
        staged.conflicts().setAll(conflicts);
        for (Conflict conflict : conflicts) {
            staged.changes()
                    .mark(conflict.change().row(), Problem.of(ProblemCode.ROW_CONFLICT, ""));
        }
        parts.panels().show(new PanelModel.Panel.Conflicts());
    }

    private void refused(StagedSet staged, Problem problem) {
        parts.panels().show(new PanelModel.Panel.Refusal(problem));
        parts.model().redraw();
    }

    private static int rows(SaveOutcome.Saved saved) {
        return saved.deleted() + saved.inserted() + saved.updated();
    }

    /** {@code Saved 2 rows in 8 ms}. */
    static String words(SaveOutcome.Saved saved) {
        return "Saved " + Words.count(rows(saved), "row") + " in " + Words.time(saved.took());
    }
}
