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

import java.util.List;

/** A partition that leaves while nobody may use any of them. */
public final class ConcurrentPartitionDetach implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "require-concurrent-partition-detach",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "DETACH PARTITION without CONCURRENTLY.",
                        "It locks the whole partitioned table against everyone. DETACH PARTITION …"
                                + " CONCURRENTLY (PostgreSQL 14) lets them go on.")
                .costs(Cost.BRIEF_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof AlterAction.Detach detach
                    && !detach.concurrently()
                    && statement.version() >= 14) {
                String sql = statement.sql().stripTrailing();
                reports.add(
                        statement.place(),
                        Subject.table(statement.name(statement.altered())),
                        "The whole partitioned table is locked against everyone.",
                        Rewrite.action(
                                "Detach it while others go on",
                                statement,
                                List.of(sql + " CONCURRENTLY")));
            }
        }
    }
}
