package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class IncrementingColumnsTest extends CatalogRuleCases {
    IncrementingColumnsTest() {
        super(new IncrementingColumns());
        finds(
                "create table t (id int, phone1 varchar(9), phone2 varchar(9), phone3 varchar(9))",
                "table public.t");
        lets("create table t (id int, address1 varchar(9), address2 varchar(9))");
        lets("create table t (id int, utf8 int, utf16 int, utf32 int)");
    }
}
