package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Policy;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** A policy that asks nothing before it lets anyone write. */
public final class PolicyAlwaysTrue implements CatalogRule {
    private static final Pattern TRUE =
            Pattern.compile("(?i)\\(*\\s*(true|1\\s*=\\s*1|'t'::boolean)\\s*\\)*");

    @Override
    public About about() {
        return About.of(
                        "policy-always-true",
                        RuleGroup.SECURITY,
                        Severity.WARNING,
                        "A policy lets anyone change any row.",
                        "Its condition is always true, which is the same as no row security for"
                                + " that command. Name the rows, or leave the policy out.")
                .alias("0024");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Policies.Guard guard : Policies.all(structure)) {
            Policy policy = guard.policy();
            boolean writes = !policy.command().equals("SELECT");
            boolean open =
                    open(policy.using())
                            || open(policy.check())
                                    && (policy.using() == null || open(policy.using()));
            if (policy.permissive() && writes && open && Policies.secured(guard.table())) {
                reports.add(
                        guard.subject(),
                        "It opens every row for %s by %s."
                                .formatted(policy.command(), policy.roles()));
            }
        }
    }

    private static boolean open(@Nullable String condition) {
        return condition != null && TRUE.matcher(condition.strip()).matches();
    }
}
