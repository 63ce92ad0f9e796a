package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class SingleColumnTableTest extends CatalogRuleCases {
    SingleColumnTableTest() {
        super(new SingleColumnTable());
        finds("create table t (a int)", "table public.t");
        lets("create table t (a int primary key); create table c (id int, a int references t (a))");
        lets("create table t (a int, b int)");
    }
}
