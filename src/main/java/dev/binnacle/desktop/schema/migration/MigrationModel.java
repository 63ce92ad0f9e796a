package dev.binnacle.desktop.schema.migration;

import dev.binnacle.schema.comparison.PendingFile;
import dev.binnacle.schema.comparison.Proposal;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.diff.RenameQuestion;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.rehearsal.RehearsalReport;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is proposed, and what was decided about renames. */
final class MigrationModel {
    private static final Pattern STEP = Pattern.compile("step (\\d+)\\b.*", Pattern.DOTALL);

    final ObjectProperty<@Nullable Proposal> proposal = new SimpleObjectProperty<>(null);
    final ObjectProperty<@Nullable RehearsalReport> rehearsal = new SimpleObjectProperty<>(null);

    /** The two sides, as they are called. */
    final StringProperty from = new SimpleStringProperty("");

    final StringProperty to = new SimpleStringProperty("");
    private final List<Rename> renames = new ArrayList<>();
    private final Set<ObjectId> kept = new HashSet<>();

    Decisions decisions() {
        return new Decisions(renames, kept, true);
    }

    void decide(RenameQuestion question, boolean renamed) {
        if (renamed) {
            renames.add(question.yes());
        } else {
            kept.add(question.from());
        }
    }

    /** What was decided is done. */
    void applied() {
        renames.clear();
        kept.clear();
    }

    /** For another side nothing is decided. */
    void forget() {
        applied();
        proposal.set(null);
        rehearsal.set(null);
    }

    void propose(Proposal made) {
        rehearsal.set(null);
        proposal.set(made);
    }

    /** The steps with what is known of each; files that are there each begin with themselves. */
    List<PlanLine> lines() {
        Proposal made = proposal.get();
        if (made == null) {
            return List.of();
        }
        List<PlanLine> lines = new ArrayList<>();
        if (made.plan() != null) {
            steps(made, made.steps(), lines);
        }
        for (PendingFile file : made.files()) {
            lines.add(new FileLine(file));
            steps(made, file.preview().steps(), lines);
        }
        return lines;
    }

    private void steps(Proposal made, List<PlanStep> steps, List<PlanLine> lines) {
        RehearsalReport shown = rehearsal.get();
        int number = (int) lines.stream().filter(StepLine.class::isInstance).count();
        PlanStep before = null;
        int first = 0;
        for (PlanStep step : steps) {
            int own = ++number;
            first = before != null && before.undoneWith(step) ? first : own;
            before = step;
            lines.add(
                    new StepLine(
                            own,
                            first,
                            step,
                            made.findings().stream().filter(each -> at(each) == own).toList(),
                            shown == null ? null : shown.steps().get(own - 1)));
        }
    }

    /** Findings that are about no step. */
    List<Finding> general() {
        Proposal made = proposal.get();
        return made == null
                ? List.of()
                : made.findings().stream().filter(each -> at(each) == 0).toList();
    }

    private static int at(Finding finding) {
        Matcher step = STEP.matcher(finding.where());
        return step.matches() ? Integer.parseInt(step.group(1)) : 0;
    }
}
