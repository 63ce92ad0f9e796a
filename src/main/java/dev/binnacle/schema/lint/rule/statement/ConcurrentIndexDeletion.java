package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

import java.util.Optional;

/** An index that is dropped while nobody may read. */
public final class ConcurrentIndexDeletion implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "require-concurrent-index-deletion",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "DROP INDEX without CONCURRENTLY.",
                        "It takes the table for itself and waits for every open transaction, with"
                                + " everyone else behind it. DROP INDEX CONCURRENTLY waits without"
                                + " holding anyone up.")
                .alias("PG102")
                .costs(Cost.BRIEF_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof ObjectStatement.Drop drop
                && drop.kind() == ObjectKind.INDEX
                && !drop.concurrently()) {
            Optional<TableName> table = Known.tableOfIndex(statement, drop.names());
            if (!Known.freshIndex(statement, drop.names())) {
                reports.add(
                        statement.place(),
                        table.map(Subject::table).orElse(null),
                        "The table is locked against everyone until this has got its turn.",
                        drop.cascade() || drop.names().size() > 1
                                ? null
                                : Rewrite.word(
                                        "Drop the index without blocking anyone",
                                        statement,
                                        "index",
                                        "CONCURRENTLY"));
            }
        }
    }
}
