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

/** A table written anew into or out of the log. */
public final class LoggedSwitch implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "switching-logged",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "SET LOGGED or SET UNLOGGED.",
                        "The whole table is written anew under full lock; unlogged, it is empty"
                                + " after a crash and on every replica.")
                .alias("PG307")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof AlterAction.SetLogged) {
                reports.add(
                        statement.place(action.at()),
                        Subject.table(statement.name(statement.altered())),
                        "The whole table is written anew under full lock.",
                        null);
            }
        }
    }
}
