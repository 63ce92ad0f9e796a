package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;
import dev.binnacle.schema.lint.KnownFacts;

class StrangerReachesTableTest extends CatalogRuleCases {
    StrangerReachesTableTest() {
        super(new StrangerReachesTable());
        facts(
                new KnownFacts()
                        .reach("anon", "t", "SELECT")
                        .reach("authenticated", "t", "SELECT")
                        .reach("clerk", "s", "SELECT")
                        .reach("anon", "s", "EXECUTE"));
        finds("create table t (a int)", "table public.t");
        lets("create table s (a int)");
    }
}
