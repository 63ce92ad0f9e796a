package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A unique constraint whose index is built under full lock. */
public final class UniqueConstraint implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "disallowed-unique-constraint",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "ADD UNIQUE without an index that is there already.",
                        "The index is built while nobody may read or write. Build it CONCURRENTLY"
                                + " first, then ADD CONSTRAINT … UNIQUE USING INDEX.")
                .alias("PG105")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ConstraintAction.AddConstraint add
                    && add.constraint().rule() instanceof TableConstraint.Key key
                    && !key.primary()
                    && key.usingIndex() == null) {
                reports.add(
                        statement.place(action.at()),
                        Subject.table(statement.name(statement.altered())),
                        "The index is built while nobody may read or write.",
                        KeySteps.fix(statement, add, key, "UNIQUE", "key"));
            }
        }
    }
}
