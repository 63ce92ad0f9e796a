package dev.binnacle.schema.migration;

import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.plan.PlanStep;

import java.util.List;

/**
 * What a file will do, for people to see first.
 *
 * @param steps as they will run, with what the file says of each; a file that others wrote says
 *     nothing, and its steps have no subject
 * @param together whether in one transaction
 * @param losses what it destroys, in words; what the file does not say is read from its statements
 */
public record FilePreview(
        MigrationFile file, List<PlanStep> steps, boolean together, List<String> losses) {
    public FilePreview {
        steps = List.copyOf(steps);
        losses = List.copyOf(losses);
    }

    static FilePreview of(MigrationFile file, ScriptSyntax syntax, MigrationDialect dialect) {
        FileStatements all = FileStatements.of(file, syntax, dialect);
        List<String> texts = all.all().stream().map(ScriptStatement::sql).toList();
        List<String> losses = file.header().losses();
        if (losses.isEmpty()) {
            losses =
                    texts.stream()
                            .flatMap(sql -> Destruction.of(sql, syntax).stream())
                            .map(Destruction::words)
                            .toList();
        }
        return new FilePreview(file, PlannedFile.steps(file, all), all.together(), losses);
    }

    /** The steps as {@code MigrationPlan.transactions()} gives them. */
    public List<List<PlanStep>> transactions() {
        if (steps.isEmpty()) {
            return List.of();
        }
        return together ? List.of(steps) : steps.stream().map(List::of).toList();
    }

    public boolean destroys() {
        return !losses.isEmpty();
    }
}
