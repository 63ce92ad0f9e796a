package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class TableWithoutPrimaryKeyTest extends CatalogRuleCases {
    TableWithoutPrimaryKeyTest() {
        super(new TableWithoutPrimaryKey());
        finds("create table t (a int)", "table public.t");
        lets("create table t (a int primary key); create view v as select a from t");
    }
}
