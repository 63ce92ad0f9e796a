package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Column;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

import java.util.regex.Pattern;

/** NOT NULL that reads every row before it believes it. */
public final class NotNullableField implements StatementRule {
    private static final int TRUSTS_CHECKS = 12;

    @Override
    public About about() {
        return About.of(
                        "adding-not-nullable-field",
                        RuleGroup.LOCKS,
                        Severity.WARNING,
                        "SET NOT NULL without a validated check that says the same.",
                        "The whole table is read while nobody may use it. From PostgreSQL 12 on a"
                                + " validated CHECK (column IS NOT NULL) spares the scan.")
                .alias("PG303")
                .costs(Cost.LONG_LOCK);
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (AlterAction action : statement.actions()) {
            if (action instanceof ColumnAction.SetNullable set
                    && !set.nullable()
                    && !statement.fresh(statement.altered(), set.column())
                    && !proven(statement, set.column())
                    && statement
                            .column(statement.altered(), set.column())
                            .map(Column::nullable)
                            .orElse(true)) {
                reports.add(
                        statement.place(action.at()),
                        Subject.column(statement.name(statement.altered()), set.column().lower()),
                        "Every row is read under full lock.",
                        Rewrite.action(
                                "Prove it by a check first",
                                statement,
                                NotNullSteps.of(statement, set.column())));
            }
        }
    }

    private static boolean proven(LintedStatement statement, Ident column) {
        if (statement.version() < TRUSTS_CHECKS) {
            return false;
        }
        Pattern proof =
                Pattern.compile(
                        "\\(*\\s*\"?%s\"?\\s+is\\s+not\\s+null\\s*\\)*"
                                .formatted(Pattern.quote(column.lower())),
                        Pattern.CASE_INSENSITIVE);
        boolean before =
                statement.table(statement.altered()).stream()
                        .flatMap(table -> table.checks().stream())
                        .anyMatch(check ->
                                !check.words().contains("NOT VALID")
                                        && proof.matcher(check.condition().strip()).matches());
        return before || inScript(statement, proof);
    }

    /** Whether the script itself added such a check and validated it. */
    private static boolean inScript(LintedStatement statement, Pattern proof) {
        return statement.script().statements().stream()
                .limit(statement.index())
                .filter(one ->
                        one.ddl() instanceof Alter alter
                                && statement
                                        .name(alter.name())
                                        .equals(statement.name(statement.altered())))
                .flatMap(one -> one.actions().stream())
                .anyMatch(action ->
                        action instanceof ConstraintAction.AddConstraint add
                                && add.constraint().rule()
                                        instanceof TableConstraint.Condition check
                                && proof.matcher(check.condition().text()).matches()
                                && valid(statement, add));
    }

    private static boolean valid(LintedStatement statement, ConstraintAction.AddConstraint add) {
        Ident name = add.constraint().name();
        return !add.constraint().attributes().notValid()
                || name != null && statement.validated(statement.altered(), name);
    }
}
