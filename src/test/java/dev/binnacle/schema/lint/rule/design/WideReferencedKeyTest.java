package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class WideReferencedKeyTest extends CatalogRuleCases {
    WideReferencedKeyTest() {
        super(new WideReferencedKey());
        finds(
                "create table p (a int, b int, c int, constraint pk primary key (a, b, c)); create"
                        + " table k (a int, b int, c int, foreign key (a, b, c) references p)",
                "constraint public.p.pk");
        lets("create table p (a int, b int, c int, primary key (a, b, c))");
        lets(
                "create table p (a int, b int, primary key (a, b)); create table k (a int, b int,"
                        + " foreign key (a, b) references p)");
    }
}
