package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.schema.lint.CatalogRuleCases;
import dev.binnacle.schema.lint.KnownFacts;

class TableBloatTest extends CatalogRuleCases {
    TableBloatTest() {
        super(new TableBloat());
        facts(
                new KnownFacts()
                        .wasted("fat", 100, 100L << 20, 80L << 20)
                        .wasted("lean", 100, 100L << 20, 10L << 20)
                        .wasted("small", 100, 9000, 8900));
        finds("create table fat (a int)", "table public.fat");
        lets("create table lean (a int); create table small (a int)");
    }
}
