package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.schema.lint.CatalogRuleCases;

class DuplicateIndexTest extends CatalogRuleCases {
    DuplicateIndexTest() {
        super(new DuplicateIndex());
        finds(
                "create table t (a int primary key, b int); create index one on t (b); create index"
                        + " two on t (b)",
                "index public.t.two");
        lets(
                "create table t (a int primary key, b int); create index one on t (b); create index"
                        + " two on t (b, a)");
        lets(
                "create table t (a int primary key, b int); create index one on t (b); create index"
                        + " two on t (b desc)");
    }
}
