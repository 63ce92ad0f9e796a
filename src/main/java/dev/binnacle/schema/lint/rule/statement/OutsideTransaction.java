package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Alone;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

/** Statements that run in no transaction at all. */
public final class OutsideTransaction implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "statement-not-in-transaction",
                        RuleGroup.SCRIPT,
                        Severity.ERROR,
                        "A statement that cannot run in a transaction stands in one.",
                        "VACUUM, ALTER SYSTEM, CREATE DATABASE, REINDEX CONCURRENTLY and their like"
                                + " are refused there. Give it a file of its own.")
                .alias("TX101");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.inTransaction() && Alone.other(statement.ddl())) {
            reports.add(statement.place(), null, "It cannot run in a transaction.", null);
        }
    }
}
