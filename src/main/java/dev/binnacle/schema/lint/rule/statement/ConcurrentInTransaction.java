package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Alone;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

/** A statement that refuses to run where the script puts it. */
public final class ConcurrentInTransaction implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "ban-concurrent-index-creation-in-transaction",
                        RuleGroup.SCRIPT,
                        Severity.ERROR,
                        "CONCURRENTLY inside a transaction.",
                        "PostgreSQL refuses it. Give it a file of its own that runs outside of a"
                                + " transaction.")
                .alias("PG103");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        boolean concurrent = Alone.concurrentIndex(statement.ddl());
        if (concurrent && statement.inTransaction()) {
            reports.add(
                    statement.place(),
                    null,
                    statement.began()
                            ? "A transaction is open, and it cannot run in one."
                            : "The file runs in one transaction, and this cannot.",
                    null);
        }
    }
}
