package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.Answer;
import dev.binnacle.schema.lint.CatalogRuleCases;
import dev.binnacle.schema.lint.KnownFacts;

class EmptyTableTest extends CatalogRuleCases {
    EmptyTableTest() {
        super(new EmptyTable());
        facts(
                new KnownFacts()
                        .table("full_1", 500, 1)
                        .table("full_2", 500, 1)
                        .table("bare", 0, 0)
                        .rows(Answer.NO));
        finds(
                "create table full_1 (a int); create table full_2 (a int); create table bare (a"
                        + " int)",
                "table public.bare");
        lets("create table full_1 (a int); create table full_2 (a int)");
        lets("create table bare (a int)");
    }
}
