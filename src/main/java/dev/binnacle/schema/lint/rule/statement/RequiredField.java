package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Answer;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A column that old rows have nothing for. */
public final class RequiredField implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "adding-required-field",
                        RuleGroup.DATA,
                        Severity.ERROR,
                        "ADD COLUMN … NOT NULL without a default.",
                        "It fails on any table with a row, and programs that do not know the column"
                            + " cannot insert. Add it with a default, or nullable, fill it, then"
                            + " make it NOT NULL.")
                .alias("MF103", "MY101", "LT101");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ColumnAction.AddColumn add && required(add.element())) {
                TableName table = statement.name(statement.altered());
                Answer rows = statement.facts().holdsRows(table);
                Proof.of(rows, table.name() + " has rows", table.name() + " is empty")
                        .report(
                                reports,
                                statement.place(action.at()),
                                Subject.column(table, add.column().lower()),
                                "Rows that are there have no value for it.");
            }
        }
    }

    private static boolean required(ColumnElement column) {
        boolean notNull =
                column.part(ColumnElement.Nullability.class)
                        .filter(nullability -> !nullability.nullable())
                        .isPresent();
        boolean filled =
                column.part(ColumnElement.Default.class).isPresent()
                        || column.part(ColumnElement.Generated.class).isPresent()
                        || column.part(ColumnElement.Identity.class).isPresent()
                        || Defaults.serial(column);
        return notNull && !filled;
    }
}
