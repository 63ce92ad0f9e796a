package dev.binnacle.desktop.data;

import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.edit.Change;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.Conflict;
import dev.binnacle.data.edit.Save;
import dev.binnacle.data.edit.SaveOutcome;

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
        Job<SaveOutcome> job =
                parts.workbench()
                        .jobs()
                        .start(
                                "Saving "
                                        + changes.size()
                                        + " changes of "
                                        + parts.model().table().name().name(),
                                progress ->
                                        new Save(parts.backend().await(progress))
                                                .run(changes, progress));
        job.whenEnded(() -> staged.savingProperty().set(false));
        job.whenDone(outcome -> show(staged, outcome));
        job.whenFailed(problem -> refused(staged, problem));
        job.whenCancelled(
                () -> parts.workbench().announce("The save was cancelled. Your changes are kept."));
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

    /** {@code Saved 2 rows in 8 ms}. */
    static String words(SaveOutcome.Saved saved) {
        int rows = saved.deleted() + saved.inserted() + saved.updated();
        return "Saved " + Words.count(rows, "row") + " in " + Words.time(saved.took());
    }
}
