package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class ConcurrentReindexTest extends ScriptRuleCases {
    ConcurrentReindexTest() {
        super(new ConcurrentReindex());
        finds("reindex table orders", "Writes wait until the index is built anew.");
        finds("reindex index orders_state", "Writes wait until the index is built anew.");
        lets("reindex table concurrently orders");
        fixes("reindex table orders", "reindex table CONCURRENTLY orders");
    }
}
