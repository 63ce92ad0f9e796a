package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A table that programs no longer find. */
public final class RenamingTable implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "renaming-table",
                        RuleGroup.COMPATIBILITY,
                        Severity.WARNING,
                        "ALTER TABLE … RENAME TO.",
                        "Programs that run while it is renamed know one of the names only. A view"
                                + " of the old name over the new table lets them go on.")
                .alias("BC101");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof AlterAction.RenameTo rename) {
                Ident schema = statement.altered().schema();
                String space = schema == null ? "" : Rewrite.written(statement, schema) + ".";
                reports.add(
                        statement.place(action.at()),
                        Subject.table(statement.name(statement.altered())),
                        "Programs that know the old name fail from that moment.",
                        Rewrite.steps(
                                "Leave a view of the old name for a while",
                                "BEGIN",
                                statement.sql(),
                                "CREATE VIEW %s AS SELECT * FROM %s%s"
                                        .formatted(
                                                Rewrite.written(statement, statement.altered()),
                                                space,
                                                Rewrite.written(statement, rename.name())),
                                "COMMIT",
                                Rewrite.later(),
                                "DROP VIEW " + Rewrite.written(statement, statement.altered())));
            }
        }
    }
}
