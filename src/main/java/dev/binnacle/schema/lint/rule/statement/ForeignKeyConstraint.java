package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Table;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.Ident;
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

import java.util.List;

/** A reference that is checked for every row while two tables take no writes. */
public final class ForeignKeyConstraint implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "adding-foreign-key-constraint",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "A foreign key is added and checked in one step.",
                        "Both tables take no writes while every row is checked. Add it NOT VALID,"
                                + " then VALIDATE it, which lets writes through.")
                .alias("PG306")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ConstraintAction.AddConstraint add
                    && add.constraint().rule() instanceof TableConstraint.References key
                    && !add.constraint().attributes().notValid()
                    && !partitioned(statement)) {
                report(statement, action, fix(statement, add, key), reports);
            } else if (action instanceof ColumnAction.AddColumn add
                    && add.element().constraints().stream()
                            .anyMatch(one -> one.rule() instanceof TableConstraint.References)) {
                report(statement, action, inline(statement), reports);
            }
        }
    }

    private static void report(
            LintedStatement statement, AlterAction action, Fix fix, Reports reports) {
        reports.add(
                statement.place(action.at()),
                Subject.table(statement.name(statement.altered())),
                "Both tables take no writes while every row is checked.",
                fix);
    }

    /** PostgreSQL 17 and older take no NOT VALID key on a partitioned table. */
    private static boolean partitioned(LintedStatement statement) {
        return statement.version() < 18
                && statement
                        .table(statement.altered())
                        .filter(table -> table.kind() == Table.Kind.PARTITIONED_TABLE)
                        .isPresent();
    }

    private static Fix fix(
            LintedStatement statement,
            ConstraintAction.AddConstraint add,
            TableConstraint.References key) {
        Ident given = add.constraint().name();
        String name =
                given == null
                        ? Rewrite.usualName(statement.altered(), key.columns(), "fkey")
                        : Rewrite.written(statement, given);
        String rule = statement.text(add.constraint().at());
        String named = given == null ? "CONSTRAINT " + name + " " + rule : rule;
        String table = Rewrite.alter(statement);
        return Rewrite.action(
                "Add it NOT VALID, then validate",
                statement,
                List.of(
                        "%s ADD %s NOT VALID".formatted(table, named),
                        "%s VALIDATE CONSTRAINT %s".formatted(table, name)));
    }

    private static Fix inline(LintedStatement statement) {
        return Rewrite.steps(
                "Add the column first, then the key NOT VALID, then validate",
                "-- the column without REFERENCES",
                Rewrite.alter(statement)
                        + " ADD CONSTRAINT … FOREIGN KEY (…) REFERENCES … NOT VALID",
                Rewrite.alter(statement) + " VALIDATE CONSTRAINT …");
    }
}
