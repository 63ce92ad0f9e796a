package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class LockTimeoutTest extends ScriptRuleCases {
    LockTimeoutTest() {
        super(new LockTimeout());
        finds(
                "create table t (a int); alter table orders add column n int",
                "If another session holds the table, this waits for ever and all others behind"
                        + " it.");
        lets("set lock_timeout = '2s'; alter table orders add column n int");
        lets("create table t (a int); alter table t add column n int");
        lets("create index concurrently i on orders (note)");
        fixes(
                "alter table orders add column n int",
                "SET lock_timeout = '2s';\nalter table orders add column n int");
    }
}
