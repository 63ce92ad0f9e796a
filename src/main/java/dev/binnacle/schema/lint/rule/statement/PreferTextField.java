package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

/** A length that will be too short one day. */
public final class PreferTextField implements StatementRule {
    @Override
    public About about() {
        return About.of(
                        "prefer-text-field",
                        RuleGroup.TYPES,
                        Severity.NOTE,
                        "A column of type varchar(n).",
                        "A shorter or other length needs a change of type. text with a check costs"
                                + " the same and is changed by a check.")
                .onRequest();
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (NewColumns.Made made : NewColumns.of(statement)) {
            boolean varchar =
                    made.type().equals("varchar") || made.type().equals("character varying");
            if (varchar && made.sized()) {
                reports.add(
                        statement.place(made.written().at()),
                        made.subject(statement),
                        "%s; text with a check is easier to change."
                                .formatted(made.written().text()),
                        null);
            }
        }
    }
}
