package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question with one answer, asked again for every row. */
public final class PolicyCallsPerRow implements CatalogRule {
    private static final Pattern CALL =
            Pattern.compile("(?i)\\b(auth\\.(uid|jwt|role|email)|current_setting)\\s*\\(");
    private static final Pattern ONCE =
            Pattern.compile(
                    "(?i)\\(\\s*select\\s+\\(*\\s*(auth\\.\\w+|(pg_catalog\\.)?current_setting)\\s*\\(");

    @Override
    public About about() {
        return About.of(
                        "policy-calls-per-row",
                        RuleGroup.SECURITY,
                        Severity.WARNING,
                        "A policy asks who is there once per row.",
                        "Wrap the call in a subselect, (select auth.uid()): it then runs once per"
                                + " statement, which is hundreds of times faster on a large table.")
                .alias("0003")
                .costs(Cost.SIZE);
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Policies.Guard guard : Policies.all(structure)) {
            String text = guard.conditions();
            long calls = CALL.matcher(text).results().count();
            long wrapped = ONCE.matcher(text).results().count();
            if (calls > wrapped) {
                Matcher first = CALL.matcher(text);
                String call = first.find() ? first.group(1) : "";
                reports.add(
                        guard.subject(),
                        "%s() runs for every row; write (select %s(…)).".formatted(call, call));
            }
        }
    }
}
