package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;

class PolicyCallsPerRowTest extends CatalogRuleCases {
    PolicyCallsPerRowTest() {
        super(new PolicyCallsPerRow());
        finds(
                "create table t (who text); alter table t enable row level security; create policy"
                        + " p on t using (who = current_setting('app.user'))",
                "policy public.t.p");
        lets(
                "create table t (who text); alter table t enable row level security; create policy"
                        + " p on t using (who = (select current_setting('app.user')))");
        lets(
                "create table t (who text); alter table t enable row level security; create policy"
                        + " p on t using (who = current_user)");
    }
}
