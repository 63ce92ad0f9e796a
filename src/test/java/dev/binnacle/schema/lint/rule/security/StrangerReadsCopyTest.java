package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;
import dev.binnacle.schema.lint.KnownFacts;

class StrangerReadsCopyTest extends CatalogRuleCases {
    StrangerReadsCopyTest() {
        super(new StrangerReadsCopy());
        facts(new KnownFacts().reach("anon", "m", "SELECT").reach("anon", "t", "SELECT"));
        finds("create materialized view m as select 1 as a", "view public.m");
        lets("create table t (a int)");
        lets("create materialized view n as select 1 as a");
    }
}
