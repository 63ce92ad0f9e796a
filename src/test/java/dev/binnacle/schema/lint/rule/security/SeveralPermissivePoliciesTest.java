package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;

class SeveralPermissivePoliciesTest extends CatalogRuleCases {
    SeveralPermissivePoliciesTest() {
        super(new SeveralPermissivePolicies());
        finds(
                "create table t (who text); create policy a on t for select using (who = 'a');"
                        + " create policy b on t using (who = 'b')",
                "table public.t");
        lets(
                "create table t (who text); create policy a on t for select using (who = 'a');"
                        + " create policy b on t for insert with check (who = 'b')");
        lets(
                "create table t (who text); create policy a on t using (who = 'a'); create policy b"
                        + " on t as restrictive using (who = 'b')");
    }
}
