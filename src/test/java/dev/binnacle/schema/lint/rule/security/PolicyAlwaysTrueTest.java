package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;

class PolicyAlwaysTrueTest extends CatalogRuleCases {
    PolicyAlwaysTrueTest() {
        super(new PolicyAlwaysTrue());
        finds(
                "create table t (a int); alter table t enable row level security; create policy p"
                        + " on t for update using (true)",
                "policy public.t.p");
        finds(
                "create table t (a int); alter table t enable row level security; create policy p"
                        + " on t for insert with check (true)",
                "policy public.t.p");
        lets(
                "create table t (a int); alter table t enable row level security; create policy p"
                        + " on t for select using (true)");
        lets(
                "create table t (a int); alter table t enable row level security; create policy p"
                        + " on t for update using (a = 1) with check (true)");
        lets(
                "create table t (a int); alter table t enable row level security; create policy p"
                        + " on t as restrictive for delete using (true)");
    }
}
