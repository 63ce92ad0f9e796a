package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class ConcurrentIndexDeletionTest extends ScriptRuleCases {
    ConcurrentIndexDeletionTest() {
        super(new ConcurrentIndexDeletion());
        finds(
                "drop index orders_state",
                "The table is locked against everyone until this has got its turn.");
        lets("drop index concurrently orders_state");
        lets("create table t (a int); create index i on t (a); drop index i");
        fixes(
                "drop index if exists orders_state",
                "drop index CONCURRENTLY if exists orders_state");
    }
}
