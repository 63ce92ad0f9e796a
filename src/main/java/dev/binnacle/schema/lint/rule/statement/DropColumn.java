package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Column;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A column that is gone for programs and for good. */
public final class DropColumn implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "ban-drop-column",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "DROP COLUMN.",
                        "What it holds cannot be got back, and programs that still name it fail."
                                + " Release programs that do not use it first, and copy what may be"
                                + " wanted.")
                .alias("DS103")
                .costs(Cost.LOSS);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ColumnAction.DropColumn drop
                    && !statement.fresh(statement.altered(), drop.column())
                    && !virtual(statement, drop.column())) {
                reports.add(
                        statement.place(action.at()),
                        Subject.column(statement.name(statement.altered()), drop.column().lower()),
                        "What the column holds is gone, and programs that name it fail.",
                        null);
            }
        }
    }

    /** It holds nothing of its own. */
    private static boolean virtual(LintedStatement statement, Ident column) {
        return statement
                .column(statement.altered(), column)
                .filter(known -> known.generated() == Column.Generated.VIRTUAL)
                .isPresent();
    }
}
