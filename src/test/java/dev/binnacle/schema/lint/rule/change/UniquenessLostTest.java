package dev.binnacle.schema.lint.rule.change;

import dev.binnacle.schema.lint.ChangeRuleCases;

class UniquenessLostTest extends ChangeRuleCases {
    UniquenessLostTest() {
        super(new UniquenessLost());
        finds("create table t (a int unique)", "create table t (a int)", "table public.t");
        finds(
                "create table t (a int, b int); create unique index on t (b, a)",
                "create table t (a int, b int); create index on t (b, a)",
                "table public.t");
        lets("create table t (a int unique)", "create table t (b int)");
        lets(
                "create table t (a int, b int, unique (a, b))",
                "create table t (a int primary key, b int)");
        lets(
                "create table t (a int unique)",
                "create table t (a int); create unique index other on t (a)");
    }
}
