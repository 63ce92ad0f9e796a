package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.schema.lint.CatalogRuleCases;

class RedundantIndexTest extends CatalogRuleCases {
    RedundantIndexTest() {
        super(new RedundantIndex());
        finds(
                "create table t (a int, b int); create index one on t (a); create index two on t"
                        + " (a, b)",
                "index public.t.one");
        lets(
                "create table t (a int, b int); create index one on t (b); create index two on t"
                        + " (a, b)");
        lets(
                "create table t (a int, b int); create unique index one on t (a); create index two"
                        + " on t (a, b)");
    }
}
