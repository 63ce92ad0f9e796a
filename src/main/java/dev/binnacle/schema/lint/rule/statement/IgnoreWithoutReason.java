package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Ignore;
import dev.binnacle.schema.lint.IgnoreRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;

/** A comment that silences a rule and does not say why. */
public final class IgnoreWithoutReason implements IgnoreRule {
    @Override
    public About about() {
        return About.of(
                "ignore-without-reason",
                RuleGroup.SCRIPT,
                Severity.NOTE,
                "A comment silences a rule without a reason.",
                "Write it after a colon: -- binnacle-ignore rule: why. Whoever reads it next year"
                        + " has to know.");
    }

    @Override
    public void check(Ignore ignore, Reports reports) {
        if (ignore.reason().isEmpty() && !ignore.rules().isEmpty()) {
            reports.add(ignore.place(), null, "It gives no reason.", null);
        }
    }
}
