package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class AllColumnsNullableTest extends CatalogRuleCases {
    AllColumnsNullableTest() {
        super(new AllColumnsNullable());
        finds("create table t (id int primary key, a int, b int)", "table public.t");
        lets("create table t (id int primary key, a int not null, b int)");
        lets("create table t (id int primary key, a int)");
    }
}
