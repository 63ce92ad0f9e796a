package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Column;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A column that programs no longer find. */
public final class RenamingColumn implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "renaming-column",
                        RuleGroup.COMPATIBILITY,
                        Severity.WARNING,
                        "RENAME COLUMN.",
                        "Programs that run while it is renamed know one of the names only. Add a"
                                + " column, write both, move readers, drop the old one.")
                .alias("BC102");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ColumnAction.RenameColumn rename
                    && !statement.fresh(statement.altered(), rename.column())) {
                String table = Rewrite.alter(statement);
                String old = Rewrite.written(statement, rename.column());
                String next = Rewrite.written(statement, rename.to());
                String type =
                        statement
                                .column(statement.altered(), rename.column())
                                .map(Column::type)
                                .orElse("…");
                reports.add(
                        statement.place(action.at()),
                        Subject.column(
                                statement.name(statement.altered()), rename.column().lower()),
                        "Programs that know %s fail from that moment.".formatted(old),
                        Rewrite.steps(
                                "Expand and contract",
                                "%s ADD COLUMN %s %s".formatted(table, next, type),
                                "-- write both columns: a trigger BEFORE INSERT OR UPDATE, or the"
                                        + " program",
                                "-- fill %s in batches, then make readers use it".formatted(next),
                                Rewrite.later(),
                                "%s DROP COLUMN %s".formatted(table, old)));
            }
        }
    }
}
