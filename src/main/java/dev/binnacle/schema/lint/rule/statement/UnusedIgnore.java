package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Ignore;
import dev.binnacle.schema.lint.IgnoreRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;

/** A comment that silences nothing. */
public final class UnusedIgnore implements IgnoreRule {
    @Override
    public About about() {
        return About.of(
                "unused-ignore",
                RuleGroup.SCRIPT,
                Severity.WARNING,
                "A comment silences a rule that found nothing.",
                "It would silence the next finding, which nobody has looked at. Take it out.");
    }

    @Override
    public void check(Ignore ignore, Reports reports) {
        for (String rule : ignore.unknown()) {
            reports.add(ignore.place(), null, "There is no rule %s.".formatted(rule), null);
        }
        for (String rule : ignore.unused()) {
            reports.add(ignore.place(), null, "%s found nothing here.".formatted(rule), null);
        }
        if (ignore.rules().isEmpty()) {
            reports.add(ignore.place(), null, "It names no rule.", null);
        }
    }
}
