package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A table written anew in another form. */
public final class AccessMethodChange implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "changing-access-method",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "SET ACCESS METHOD.",
                        "The whole table is written anew under full lock. Make a new table of that"
                                + " method and move the rows in batches.")
                .alias("PG311")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof AlterAction.AccessMethod) {
                reports.add(
                        statement.place(action.at()),
                        Subject.table(statement.name(statement.altered())),
                        "The whole table is written anew under full lock.",
                        null);
            }
        }
    }
}
