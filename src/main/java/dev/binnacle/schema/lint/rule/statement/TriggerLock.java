package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.RoutineStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A trigger that has to wait for every writer. */
public final class TriggerLock implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "creating-trigger",
                        RuleGroup.LOCKS,
                        Severity.NOTE,
                        "CREATE TRIGGER on a table that is there.",
                        "It waits for open transactions that write, and writers wait behind it."
                                + " Give it a lock_timeout and try again.")
                .alias("PG308")
                .costs(Cost.BRIEF_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof RoutineStatement.CreateTrigger trigger
                && !statement.fresh(trigger.table())) {
            reports.add(
                    statement.place(),
                    Subject.table(statement.name(trigger.table())),
                    "Writers wait until it has got its turn.",
                    null);
        }
    }
}
