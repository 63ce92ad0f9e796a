package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.LintedStatement;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.StatementRule;

/** Text filled up with blanks. */
public final class BanCharField implements StatementRule {
    @Override
    public About about() {
        return About.of(
                "ban-char-field",
                RuleGroup.TYPES,
                Severity.NOTE,
                "A column of type char(n).",
                "Values are filled up with blanks, which then take space and surprise comparisons."
                        + " Use text, with a check where the length matters.");
    }

    @Override
    public void check(LintedStatement statement, Reports reports) {
        for (NewColumns.Made made : NewColumns.of(statement)) {
            boolean fixed =
                    made.type().equals("char")
                            || made.type().equals("character")
                            || made.type().equals("bpchar");
            boolean one = made.written().text().matches("(?i)char(acter)?(\\s*\\(\\s*1\\s*\\))?");
            if (fixed && !one) {
                reports.add(
                        statement.place(made.written().at()),
                        made.subject(statement),
                        "%s is filled up with blanks; use text.".formatted(made.written().text()),
                        null);
            }
        }
    }
}
