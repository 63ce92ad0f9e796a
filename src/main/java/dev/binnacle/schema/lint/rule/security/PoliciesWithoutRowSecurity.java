package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** Locks on a door that stands open. */
public final class PoliciesWithoutRowSecurity implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "policies-without-row-security",
                        RuleGroup.SECURITY,
                        Severity.ERROR,
                        "A table has policies, and its row security is off.",
                        "The policies do nothing: whoever may read the table reads all of it. ALTER"
                                + " TABLE … ENABLE ROW LEVEL SECURITY.")
                .alias("0007");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            int policies = table.security().policies().size();
            if (policies > 0 && !Policies.secured(table)) {
                reports.add(
                        Subject.table(table.name()),
                        policies == 1
                                ? "It has a policy that nobody is held to."
                                : "It has %d policies that nobody is held to.".formatted(policies));
            }
        }
    }
}
