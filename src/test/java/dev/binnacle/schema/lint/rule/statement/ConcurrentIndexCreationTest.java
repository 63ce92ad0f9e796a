package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class ConcurrentIndexCreationTest extends ScriptRuleCases {
    ConcurrentIndexCreationTest() {
        super(new ConcurrentIndexCreation());
        finds(
                "create index on orders (total)",
                "The table takes no writes while this index is built.");
        finds(
                "create unique index u on public.orders (note);",
                "The table takes no writes while this index is built.");
        lets("create index concurrently i on orders (total)");
        lets("create table t (a int); create index on t (a)");
        lets("create index on days (n)");
        lets("create table t (a int); alter table t rename to s; create index on s (a)");
        fixes(
                "create unique index u on orders (note)",
                "create unique index CONCURRENTLY u on orders (note)");
        fixes(
                "begin; create index u on orders (note); commit",
                "begin; create index u on orders (note); commit");
    }
}
