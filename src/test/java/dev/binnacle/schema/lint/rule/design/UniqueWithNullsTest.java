package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class UniqueWithNullsTest extends CatalogRuleCases {
    UniqueWithNullsTest() {
        super(new UniqueWithNulls());
        finds(
                "create table t (a int not null, b int); create unique index u on t (a, b)",
                "index public.t.u");
        lets("create table t (a int not null, b int not null, unique (a, b))");
        lets("create table t (a int unique)");
    }
}
