package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.schema.lint.CatalogRuleCases;
import dev.binnacle.schema.lint.KnownFacts;

class UnusedIndexTest extends CatalogRuleCases {
    UnusedIndexTest() {
        super(new UnusedIndex());
        facts(
                new KnownFacts()
                        .index("t", "idle", 0, 5 << 20)
                        .index("t", "busy", 9, 5 << 20)
                        .index("t", "tiny", 0, 8192));
        finds("create table t (a int); create index idle on t (a)", "index public.t.idle");
        lets("create table t (a int); create index busy on t (a); create index tiny on t (a)");
        lets("create table t (a int); create unique index idle on t (a)");
    }
}
