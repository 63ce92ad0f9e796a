package dev.binnacle.schema.lint.rule.naming;

import dev.binnacle.schema.lint.CatalogRuleCases;

class QuotedNameTest extends CatalogRuleCases {
    QuotedNameTest() {
        super(new QuotedName());
        finds("create table \"Mixed Case\" (a int)", "table public.Mixed Case");
        finds("create table t (\"order\" int, \"a-b\" int)", "table public.t");
        finds("create table \"2019\" (a int)", "table public.2019");
        lets("create table orders_2 (id int, name_ text)");
    }
}
