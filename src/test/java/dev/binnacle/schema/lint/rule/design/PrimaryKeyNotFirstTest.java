package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class PrimaryKeyNotFirstTest extends CatalogRuleCases {
    PrimaryKeyNotFirstTest() {
        super(new PrimaryKeyNotFirst());
        finds(
                "create table t (a int, id int, constraint pk primary key (id))",
                "constraint public.t.pk");
        lets("create table t (b int, a int, c int, primary key (a, b))");
    }
}
