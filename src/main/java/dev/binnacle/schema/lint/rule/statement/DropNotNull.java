package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Column;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** NULL where readers have never met it. */
public final class DropNotNull implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "ban-drop-not-null",
                RuleGroup.COMPATIBILITY,
                Severity.WARNING,
                "DROP NOT NULL.",
                "Programs that read the column do not expect NULL. Release those that do first.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ColumnAction.SetNullable set
                    && set.nullable()
                    && !statement.fresh(statement.altered(), set.column())
                    && !statement
                            .column(statement.altered(), set.column())
                            .map(Column::nullable)
                            .orElse(false)) {
                reports.add(
                        statement.place(action.at()),
                        Subject.column(statement.name(statement.altered()), set.column().lower()),
                        "Readers that never met NULL in it do now.",
                        null);
            }
        }
    }
}
