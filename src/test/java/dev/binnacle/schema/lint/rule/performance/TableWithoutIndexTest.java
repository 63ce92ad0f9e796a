package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.schema.lint.CatalogRuleCases;

class TableWithoutIndexTest extends CatalogRuleCases {
    TableWithoutIndexTest() {
        super(new TableWithoutIndex());
        finds("create table t (a int)", "table public.t");
        lets("create table t (a int primary key)");
        lets("create table t (a int); create index i on t (a)");
    }
}
