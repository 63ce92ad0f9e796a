package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

import java.util.Set;

/** A number that runs out soon. */
public final class PreferBigintOverSmallint implements StatementRule {
    private static final Set<String> NARROW = Set.of("smallint", "int2", "smallserial", "serial2");

    @Override
    public About about() {
        return About.of(
                        "prefer-bigint-over-smallint",
                        RuleGroup.TYPES,
                        Severity.NOTE,
                        "A column of type smallint.",
                        "It ends at 32,767, and saves space only next to others of its size.")
                .onRequest();
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (NewColumns.Made made : NewColumns.of(statement)) {
            if (NARROW.contains(made.type())) {
                reports.add(
                        statement.place(made.written().at()),
                        made.subject(statement),
                        "It ends at 32,767.",
                        null);
            }
        }
    }
}
