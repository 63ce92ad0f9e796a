package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class ForeignKeyTypeDiffersTest extends CatalogRuleCases {
    ForeignKeyTypeDiffersTest() {
        super(new ForeignKeyTypeDiffers());
        finds(
                "create table p (id bigint primary key); create table c (p integer references p"
                        + " (id))",
                "column public.c.p");
        lets("create table p (id bigint primary key); create table c (p bigint references p (id))");
        lets(
                "create table p (id varchar(10) primary key); create table c (p varchar(20)"
                        + " references p (id))");
    }
}
