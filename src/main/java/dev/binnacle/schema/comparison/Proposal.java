package dev.binnacle.schema.comparison;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.diff.RenameQuestion;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What differs between two sides, and what is proposed where the first is the live database.
 *
 * @param from the structure of the first as read for this
 * @param questions to be answered first: while there are any, there are no steps
 * @param findings of the linter about the plan
 * @param plan to be written to files first; null = there is none, or the files are there
 * @param files that are there and run as they are
 * @param notes what could not be taken into account, for people
 */
public record Proposal(
        Catalog from,
        Differences differences,
        List<RenameQuestion> questions,
        List<Finding> findings,
        @Nullable MigrationPlan plan,
        List<PendingFile> files,
        List<String> notes) {
    public Proposal {
        questions = List.copyOf(questions);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Steps that run in one transaction each, or one alone. */
    public List<List<PlanStep>> transactions() {
        return plan != null
                ? plan.transactions()
                : files.stream().flatMap(file -> file.preview().transactions().stream()).toList();
    }

    public List<PlanStep> steps() {
        return transactions().stream().flatMap(List::stream).toList();
    }

    public boolean destroys() {
        return steps().stream().anyMatch(step -> step.loss() != null)
                || files.stream().anyMatch(file -> file.preview().destroys());
    }
}
