package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.ddl.TypeStatement;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A check that is hard to change once columns have it. */
public final class DomainWithConstraint implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "ban-create-domain-with-constraint",
                RuleGroup.TYPES,
                Severity.NOTE,
                "CREATE DOMAIN with a check.",
                "Changing the check later reads every table that uses the domain, under lock. A"
                        + " check on each table can be changed one at a time, NOT VALID first.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof TypeStatement.CreateDomain domain
                && domain.parts().stream().anyMatch(TableConstraint.class::isInstance)) {
            reports.add(
                    statement.place(),
                    Subject.of(
                            Subject.Kind.TYPE,
                            statement.name(domain.name()).schema(),
                            domain.name().name().lower()),
                    "Its check is tried on every table that uses it, all at once.",
                    null);
        }
    }
}
