package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;

class PoliciesWithoutRowSecurityTest extends CatalogRuleCases {
    PoliciesWithoutRowSecurityTest() {
        super(new PoliciesWithoutRowSecurity());
        finds(
                "create table t (who text); create policy p on t using (who = 'a')",
                "table public.t");
        lets(
                "create table t (who text); alter table t enable row level security; create policy"
                        + " p on t using (who = 'a')");
        lets("create table t (who text)");
    }
}
