package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class ConcurrentInTransactionTest extends ScriptRuleCases {
    ConcurrentInTransactionTest() {
        super(new ConcurrentInTransaction());
        finds(
                "begin; create index concurrently i on orders (note); commit",
                "A transaction is open, and it cannot run in one.");
        finds(
                "begin; drop index concurrently orders_state; commit",
                "A transaction is open, and it cannot run in one.");
        lets("create index concurrently i on orders (note)");
        lets("begin; create index i on orders (note); commit");
    }
}
