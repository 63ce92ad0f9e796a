package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.CreateSequence;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.RowStatement;
import dev.binnacle.schema.ddl.SessionStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Figures;
import dev.binnacle.schema.lint.LintedScript;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.ScriptRule;
import dev.binnacle.schema.lint.Severity;

import java.util.List;

/** A script that cannot be run again after it failed half-way. */
public final class RobustStatements implements ScriptRule {
    @Override
    public About about() {
        return About.of(
                "prefer-robust-stmts",
                RuleGroup.SCRIPT,
                Severity.NOTE,
                "Statements outside of a transaction that fail on a second run.",
                "When one of them fails, those before it stay, and the next try stops at the first."
                        + " Write IF [NOT] EXISTS, or put them in one transaction.");
    }

    @Override
    public void check(LintedScript script, Reports reports) {
        if (script.definition()) {
            return;
        }
        List<LintedStatement> found =
                script.statements().stream()
                        .filter(statement -> !statement.inTransaction())
                        .filter(statement -> fragile(statement.ddl()))
                        .toList();
        long others = script.statements().stream().filter(one -> changes(one.ddl())).count();
        if (!found.isEmpty() && others > 1) {
            reports.add(
                    found.getFirst().place(),
                    null,
                    found.size() == 1
                            ? "It fails if the script is run again."
                            : "This and %s fail if the script is run again."
                                    .formatted(Figures.count(found.size() - 1L, "more statement")),
                    null);
        }
    }

    private static boolean changes(Ddl ddl) {
        return !(ddl instanceof SessionStatement)
                && !(ddl instanceof RowStatement)
                && !(ddl instanceof ObjectStatement.Comment);
    }

    private static boolean fragile(Ddl ddl) {
        return switch (ddl) {
            case CreateTable create -> !create.ifNotExists() && !create.temporary();
            case CreateIndex index -> !index.ifNotExists() || index.name() == null;
            case CreateSequence sequence -> !sequence.ifNotExists();
            case ObjectStatement.Drop drop -> !drop.ifExists();
            case Alter alter ->
                    alter.kind().relation()
                            && alter.actions().stream().anyMatch(RobustStatements::fragile);
            default -> false;
        };
    }

    private static boolean fragile(AlterAction action) {
        return switch (action) {
            case ColumnAction.AddColumn add -> !add.ifNotExists();
            case ColumnAction.DropColumn drop -> !drop.ifExists();
            case ColumnAction.RenameColumn rename -> true;
            case ConstraintAction.AddConstraint add -> true;
            case ConstraintAction.DropConstraint drop -> !drop.ifExists();
            case AlterAction.RenameTo rename -> true;
            default -> false;
        };
    }
}
