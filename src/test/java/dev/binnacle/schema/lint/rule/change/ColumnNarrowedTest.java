package dev.binnacle.schema.lint.rule.change;

import dev.binnacle.schema.lint.ChangeRuleCases;

class ColumnNarrowedTest extends ChangeRuleCases {
    ColumnNarrowedTest() {
        super(new ColumnNarrowed());
        finds(
                "create table t (a varchar(20))",
                "create table t (a varchar(10))",
                "column public.t.a");
        finds("create table t (a bigint)", "create table t (a integer)", "column public.t.a");
        finds("create table t (a text)", "create table t (a varchar(10))", "column public.t.a");
        finds("create table t (a numeric)", "create table t (a numeric(8,2))", "column public.t.a");
        lets("create table t (a varchar(10))", "create table t (a varchar(20))");
        lets("create table t (a integer)", "create table t (a bigint)");
        lets("create table t (a varchar(10))", "create table t (a text)");
        lets("create table t (a text)", "create table t (b varchar(10))");
    }
}
