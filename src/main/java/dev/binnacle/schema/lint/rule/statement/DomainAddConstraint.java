package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A check tried on many tables at once. */
public final class DomainAddConstraint implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "ban-alter-domain-with-add-constraint",
                RuleGroup.LOCKS,
                Severity.WARNING,
                "ALTER DOMAIN … ADD CONSTRAINT without NOT VALID.",
                "Every table that uses the domain is read under lock, in one transaction. Add it"
                        + " NOT VALID, then VALIDATE it.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof Alter alter && alter.kind() == ObjectKind.DOMAIN) {
            for (AlterAction action : alter.actions()) {
                if (action instanceof ConstraintAction.AddConstraint add
                        && !add.constraint().attributes().notValid()) {
                    reports.add(
                            statement.place(action.at()),
                            Subject.of(
                                    Subject.Kind.TYPE,
                                    statement.name(alter.name()).schema(),
                                    alter.name().name().lower()),
                            "Every table that uses the domain is read under lock.",
                            Rewrite.steps(
                                    "Add it NOT VALID, then validate",
                                    statement.sql() + " NOT VALID",
                                    "ALTER DOMAIN %s VALIDATE CONSTRAINT …"
                                            .formatted(Rewrite.written(statement, alter.name()))));
                }
            }
        }
    }
}
