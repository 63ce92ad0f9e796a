package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** A door with a lock and no key. */
public final class RowSecurityWithoutPolicy implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "row-security-without-policy",
                        RuleGroup.SECURITY,
                        Severity.NOTE,
                        "Row security is on, and no policy lets anyone in.",
                        "Only the owner and roles with BYPASSRLS see rows. If that is meant, say so"
                                + " with an ignore; else add a policy.")
                .alias("0008");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            if (Policies.secured(table) && table.security().policies().isEmpty()) {
                reports.add(
                        Subject.table(table.name()),
                        "Its row security is on, and it has no policy.");
            }
        }
    }
}
