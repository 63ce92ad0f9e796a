package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A primary key whose index is built under full lock. */
public final class SerialPrimaryKeyField implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "adding-serial-primary-key-field",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "A primary key is added to a table that is there.",
                        "Its index is built while nobody may read or write, and a new key column"
                            + " writes every row besides. Build a unique index CONCURRENTLY, then"
                            + " ADD PRIMARY KEY USING INDEX.")
                .alias("PG104")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ConstraintAction.AddConstraint add
                    && add.constraint().rule() instanceof TableConstraint.Key key
                    && key.primary()
                    && key.usingIndex() == null) {
                report(
                        statement,
                        action,
                        KeySteps.fix(statement, add, key, "PRIMARY KEY", "pkey"),
                        reports);
            } else if (action instanceof ColumnAction.AddColumn add
                    && add.element().constraints().stream()
                            .anyMatch(one ->
                                    one.rule() instanceof TableConstraint.Key key
                                            && key.primary())) {
                report(
                        statement,
                        action,
                        Rewrite.steps(
                                "Fill the column in batches, then take over an index",
                                "-- add the column without PRIMARY KEY, fill it in batches",
                                "CREATE UNIQUE INDEX CONCURRENTLY …",
                                Rewrite.alter(statement) + " ADD PRIMARY KEY USING INDEX …"),
                        reports);
            }
        }
    }

    private static void report(
            LintedStatement statement, AlterAction action, Fix fix, Reports reports) {
        reports.add(
                statement.place(action.at()),
                Subject.table(statement.name(statement.altered())),
                "The key's index is built while nobody may read or write.",
                fix);
    }
}
