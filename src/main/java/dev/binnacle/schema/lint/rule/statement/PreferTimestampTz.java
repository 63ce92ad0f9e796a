package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

/** A moment that means another hour in each time zone. */
public final class PreferTimestampTz implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "prefer-timestamp-tz",
                RuleGroup.TYPES,
                Severity.NOTE,
                "A column of type timestamp without time zone.",
                "It holds what a clock on some wall showed, not when. timestamptz takes the same"
                        + " eight bytes and holds the moment.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (NewColumns.Made made : NewColumns.of(statement)) {
            if (made.type().equals("timestamp")
                    || made.type().equals("timestamp without time zone")) {
                reports.add(
                        statement.place(made.written().at()),
                        made.subject(statement),
                        "It holds no moment; timestamptz does.",
                        null);
            }
        }
    }
}
