package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A table that lands where the session happens to look. */
public final class TableSchema implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "require-table-schema",
                        RuleGroup.SCRIPT,
                        Severity.WARNING,
                        "CREATE TABLE without a schema.",
                        "The search_path of whoever runs it decides where it goes. Write the"
                                + " schema.")
                .onRequest();
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof CreateTable create
                && create.name().schema() == null
                && !create.temporary()) {
            reports.add(
                    statement.place(create.name().at()),
                    Subject.table(statement.name(create.name())),
                    "Its schema is not said.",
                    null);
        }
    }
}
