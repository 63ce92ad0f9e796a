package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.schema.lint.CatalogRuleCases;

class ColumnPaddingTest extends CatalogRuleCases {
    ColumnPaddingTest() {
        super(new ColumnPadding());
        finds("create table t (a boolean, b bigint, c integer, d timestamptz)", "table public.t");
        lets("create table t (b bigint, d timestamptz, c integer, a boolean)");
        lets("create table t (a text, b bigint, c text)");
    }
}
