package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class ConcurrentPartitionDetachTest extends ScriptRuleCases {
    ConcurrentPartitionDetachTest() {
        super(new ConcurrentPartitionDetach());
        finds(
                "alter table days detach partition days_1",
                "The whole partitioned table is locked against everyone.");
        lets("alter table days detach partition days_1 concurrently");
        lets("alter table days attach partition days_1 for values from (1) to (2)");
        fixes(
                "alter table days detach partition days_1",
                "alter table days detach partition days_1 CONCURRENTLY");
    }
}
