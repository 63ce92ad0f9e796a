package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;

class ViewBypassesRowSecurityTest extends CatalogRuleCases {
    ViewBypassesRowSecurityTest() {
        super(new ViewBypassesRowSecurity());
        finds(
                "create table t (who text); alter table t enable row level security; create view v"
                        + " as select who from t",
                "view public.v");
        lets(
                "create table t (who text); alter table t enable row level security; create view v"
                        + " with (security_invoker = true) as select who from t");
        lets(
                "create table t (who text); create table s (who text); alter table t enable row"
                        + " level security; create view v as select who from s");
    }
}
