package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class ForeignKeyToItselfTest extends CatalogRuleCases {
    ForeignKeyToItselfTest() {
        super(new ForeignKeyToItself());
        finds(
                "create table p (id bigint primary key, constraint own foreign key (id) references"
                        + " p (id))",
                "constraint public.p.own");
        lets("create table p (id bigint primary key, up bigint references p (id))");
    }
}
