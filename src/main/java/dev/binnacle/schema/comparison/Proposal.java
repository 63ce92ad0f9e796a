package dev.binnacle.schema.comparison;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.diff.Difference;
import dev.binnacle.schema.diff.RenameQuestion;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.migration.MigrationFile;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is proposed for a live database.
 *
 * @param from its structure as read for this
 * @param questions to be answered first: while there are any, there are no steps
 * @param transactions steps that run in one transaction each, or one alone
 * @param plan to be written to files first; null = the files are there
 * @param files that are there and run as they are
 * @param notes what could not be taken into account, for people
 */
public record Proposal(
        Catalog from,
        List<Difference> differences,
        List<RenameQuestion> questions,
        List<List<PlanStep>> transactions,
        List<Finding> findings,
        @Nullable MigrationPlan plan,
        List<MigrationFile> files,
        List<String> notes) {
    public Proposal {
        differences = List.copyOf(differences);
        questions = List.copyOf(questions);
        transactions = List.copyOf(transactions);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    public List<PlanStep> steps() {
        return transactions.stream().flatMap(List::stream).toList();
    }

    public boolean destroys() {
        return steps().stream().anyMatch(step -> step.loss() != null);
    }
}
