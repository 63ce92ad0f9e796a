package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;
import dev.binnacle.schema.lint.Subject;

/** A label whose place nobody chose. */
public final class EnumValueOrdering implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "require-enum-value-ordering",
                RuleGroup.TYPES,
                Severity.NOTE,
                "ALTER TYPE … ADD VALUE without BEFORE or AFTER.",
                "The label goes to the end, where comparisons and ORDER BY put it for good. Say"
                        + " where it belongs.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        if (statement.ddl() instanceof Alter alter) {
            for (AlterAction action : alter.actions()) {
                if (action instanceof AlterAction.AddValue add && add.neighbour() == null) {
                    reports.add(
                            statement.place(action.at()),
                            Subject.of(
                                    Subject.Kind.TYPE,
                                    statement.name(alter.name()).schema(),
                                    alter.name().name().lower()),
                            "The label %s goes to the end.".formatted(add.label().text()),
                            null);
                }
            }
        }
    }
}
