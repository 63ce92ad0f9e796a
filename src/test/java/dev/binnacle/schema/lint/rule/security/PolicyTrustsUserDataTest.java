package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;

class PolicyTrustsUserDataTest extends CatalogRuleCases {
    PolicyTrustsUserDataTest() {
        super(new PolicyTrustsUserData());
        finds(
                "create table t (a jsonb); create policy p on t using"
                    + " ((current_setting('jwt')::jsonb -> 'user_metadata' ->> 'admin') = 'yes')",
                "policy public.t.p");
        lets(
                "create table t (a jsonb); create policy p on t using"
                    + " ((current_setting('jwt')::jsonb -> 'app_metadata' ->> 'admin') = 'yes')");
    }
}
