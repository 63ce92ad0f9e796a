package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Column;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

import java.util.List;

/** NOT NULL that the rows may refuse. */
public final class NullableMadeRequired implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "nullable-made-required",
                        RuleGroup.DATA,
                        Severity.WARNING,
                        "A column that may be NULL becomes NOT NULL.",
                        "One row with NULL and the statement fails. Fill such rows first, and give"
                                + " new ones a default.")
                .alias("MF104");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ColumnAction.SetNullable set
                    && !set.nullable()
                    && !statement.fresh(statement.altered(), set.column())
                    && statement
                            .column(statement.altered(), set.column())
                            .map(Column::nullable)
                            .orElse(true)) {
                TableName table = statement.name(statement.altered());
                String column =
                        statement
                                .column(statement.altered(), set.column())
                                .map(Column::name)
                                .orElse(set.column().lower());
                String message = "It fails where a row has NULL in %s.".formatted(column);
                Proof.of(
                                statement.facts().holdsNull(table, List.of(column)),
                                column + " has NULLs now",
                                column + " has no NULL now")
                        .report(
                                reports,
                                statement.place(action.at()),
                                Subject.column(table, column),
                                message);
            }
        }
    }
}
