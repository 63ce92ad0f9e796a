package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

/** A database dropped by a migration. */
public final class DropDatabase implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "ban-drop-database",
                RuleGroup.DATA,
                Severity.ERROR,
                "DROP DATABASE.",
                "No migration should be able to. Drop a database by hand, after a backup was"
                        + " restored once.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        boolean dropped =
                statement.ddl() instanceof ObjectStatement.Drop drop
                                && drop.kind() == ObjectKind.DATABASE
                        || statement.ddl() instanceof Ddl.Other other
                                && other.words().equals("drop database");
        if (dropped) {
            reports.add(statement.place(), null, "A whole database is gone.", null);
        }
    }
}
