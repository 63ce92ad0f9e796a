package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.Written;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column whose values have to be written into every row. */
public final class FieldWithDefault implements StatementRule {
    private static final int STORED_ASIDE = 11;

    @Override
    public About about() {
        return About.of(
                        "adding-field-with-default",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "ADD COLUMN with a default or expression that each row works out.",
                        "A default that varies (random(), a serial, gen_random_uuid()) and a stored"
                                + " generated column write the whole table anew while nobody may"
                                + " use it; before PostgreSQL 11 any default does. Add the column"
                                + " bare, set the default, fill the old rows in batches.")
                .alias("PG302", "PG309")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ColumnAction.AddColumn add) {
                String why = why(statement, add.element());
                if (!why.isEmpty()) {
                    reports.add(
                            statement.place(action.at()),
                            Subject.column(
                                    statement.name(statement.altered()), add.column().lower()),
                            why,
                            fix(statement, add));
                }
            }
        }
    }

    private static String why(LintedStatement statement, ColumnElement column) {
        Optional<ColumnElement.Generated> generated = column.part(ColumnElement.Generated.class);
        if (generated.isPresent()) {
            return generated.get().kind().equals("virtual")
                    ? ""
                    : "The generated values are written into every row under full lock.";
        }
        if (Defaults.serial(column)) {
            return "The numbers of the sequence are written into every row under full lock.";
        }
        Optional<ColumnElement.Default> value = column.part(ColumnElement.Default.class);
        if (value.isEmpty()) {
            return "";
        }
        if (Defaults.varies(value.get().expression().text())) {
            return "The default may differ for each row, so every row is written under full lock.";
        }
        return statement.version() < STORED_ASIDE
                ? "Before PostgreSQL 11 a default is written into every row under full lock."
                : "";
    }

    private static Fix fix(LintedStatement statement, ColumnAction.AddColumn add) {
        String table = Rewrite.alter(statement);
        String column = Rewrite.written(statement, add.column());
        Written type = add.element().type();
        Optional<ColumnElement.Default> value = add.element().part(ColumnElement.Default.class);
        if (value.isEmpty() || type == null) {
            return Rewrite.steps(
                    "Add it bare and fill it in batches",
                    "-- add a plain column, fill it by a trigger for new rows and in batches for"
                            + " old ones",
                    Rewrite.later(),
                    "-- make readers use it, then drop the trigger");
        }
        String expression = value.get().expression().text();
        String old = Rewrite.written(statement, statement.altered());
        List<String> steps = new ArrayList<>();
        steps.add("%s ADD COLUMN %s %s".formatted(table, column, type.text()));
        steps.add("%s ALTER COLUMN %s SET DEFAULT %s".formatted(table, column, expression));
        steps.add("-- in batches, each its own transaction, until none is left:");
        steps.add(
                "UPDATE %s SET %s = DEFAULT WHERE %s IS NULL AND ctid IN (SELECT ctid FROM %s WHERE %s IS NULL LIMIT 10000)"
                        .formatted(old, column, column, old, column));
        boolean required =
                add.element()
                        .part(ColumnElement.Nullability.class)
                        .filter(nullability -> !nullability.nullable())
                        .isPresent();
        if (required) {
            steps.addAll(NotNullSteps.of(statement, add.column()));
        }
        return Fix.statements("Add it bare, set the default, fill in batches", steps);
    }
}
