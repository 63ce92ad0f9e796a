package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;

class RowSecurityWithoutPolicyTest extends CatalogRuleCases {
    RowSecurityWithoutPolicyTest() {
        super(new RowSecurityWithoutPolicy());
        finds(
                "create table t (who text); alter table t enable row level security",
                "table public.t");
        lets(
                "create table t (who text); alter table t enable row level security; create policy"
                        + " p on t using (who = 'a')");
        lets("create table t (who text)");
    }
}
