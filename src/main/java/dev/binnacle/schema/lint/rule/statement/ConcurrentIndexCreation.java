package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Table;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** An index that is built while nobody may write. */
public final class ConcurrentIndexCreation implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "require-concurrent-index-creation",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "CREATE INDEX without CONCURRENTLY on a table that is there.",
                        "Nobody writes to the table until the index is built. CONCURRENTLY takes"
                            + " longer and lets them; it cannot run in a transaction, and leaves an"
                            + " invalid index to drop when it fails.")
                .alias("PG101")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof CreateIndex index
                && !index.concurrently()
                && !statement.fresh(index.table())
                && !partitioned(statement, index)) {
            reports.add(
                    statement.place(),
                    Subject.table(statement.name(index.table())),
                    "The table takes no writes while this index is built.",
                    Rewrite.word(
                            "Build the index without blocking writes",
                            statement,
                            "index",
                            "CONCURRENTLY"));
        }
    }

    /** PostgreSQL builds none of a partitioned table's indexes concurrently. */
    private static boolean partitioned(LintedStatement statement, CreateIndex index) {
        return index.only()
                || statement
                        .table(index.table())
                        .filter(table -> table.kind() == Table.Kind.PARTITIONED_TABLE)
                        .isPresent();
    }
}
