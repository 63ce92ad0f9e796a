package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Column;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A column written anew in another type. */
public final class ColumnTypeChange implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "changing-column-type",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "ALTER COLUMN … TYPE that writes the table anew.",
                        "Every row and index is written while nobody may read or write, and"
                                + " programs meet the new type at once. Expand and contract: a new"
                                + " column beside the old, both written, then the old one dropped.")
                .alias("PG301")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ColumnAction.SetType set
                    && !statement.fresh(statement.altered(), set.column())) {
                String from =
                        statement
                                .column(statement.altered(), set.column())
                                .map(Column::type)
                                .orElse("");
                String to = set.type().text();
                boolean free =
                        !from.isEmpty()
                                && TypeChange.free(from, to)
                                && (set.using() == null || TypeChange.same(from, to));
                if (!free) {
                    reports.add(
                            statement.place(action.at()),
                            Subject.column(
                                    statement.name(statement.altered()), set.column().lower()),
                            from.isEmpty()
                                    ? "It becomes %s: unless that only widens it, every row is written under full lock."
                                            .formatted(to)
                                    : "From %s to %s every row is written under full lock."
                                            .formatted(from, to),
                            fix(statement, set));
                }
            }
        }
    }

    private static Fix fix(LintedStatement statement, ColumnAction.SetType set) {
        String table = Rewrite.alter(statement);
        String old = Rewrite.written(statement, set.column());
        String bare = set.column().lower();
        String next = bare.matches("[a-z_][a-z0-9_]*") ? bare + "_new" : "\"" + bare + "_new\"";
        return Rewrite.steps(
                "Expand and contract",
                "%s ADD COLUMN %s %s".formatted(table, next, set.type().text()),
                "-- write both columns: a trigger BEFORE INSERT OR UPDATE, or the program",
                "-- fill %s in batches, then make readers use it".formatted(next),
                Rewrite.later(),
                "%s DROP COLUMN %s".formatted(table, old),
                "%s RENAME COLUMN %s TO %s".formatted(table, next, old));
    }
}
