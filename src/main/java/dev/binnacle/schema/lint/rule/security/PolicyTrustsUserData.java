package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;

import java.util.regex.Pattern;

/** A policy that believes what the user wrote about himself. */
public final class PolicyTrustsUserData implements CatalogRule {
    private static final Pattern USER_DATA = Pattern.compile("(?i)\\b(raw_)?user_meta_?data\\b");

    @Override
    public About about() {
        return About.of(
                        "policy-trusts-user-data",
                        RuleGroup.SECURITY,
                        Severity.ERROR,
                        "A policy decides by data that the user may edit.",
                        "user_metadata of a token is the user's own to change, so anyone can become"
                            + " what the policy asks for. Use app_metadata, or a table that only"
                            + " the server writes.")
                .alias("0015");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Policies.Guard guard : Policies.all(structure)) {
            if (USER_DATA.matcher(guard.conditions()).find()) {
                reports.add(guard.subject(), "It decides by the user's own metadata.");
            }
        }
    }
}
