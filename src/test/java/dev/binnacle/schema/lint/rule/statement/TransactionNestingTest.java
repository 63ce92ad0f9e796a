package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class TransactionNestingTest extends ScriptRuleCases {
    TransactionNestingTest() {
        super(new TransactionNesting());
        finds("begin; begin; commit", "A transaction is open already.");
        finds("select 1; commit", "No transaction is open.");
        lets("begin; select 1; commit");
        lets("begin; savepoint a; rollback to a; commit");
    }
}
