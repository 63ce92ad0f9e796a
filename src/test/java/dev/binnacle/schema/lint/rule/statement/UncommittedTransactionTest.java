package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class UncommittedTransactionTest extends ScriptRuleCases {
    UncommittedTransactionTest() {
        super(new UncommittedTransaction());
        finds("begin; create table t (a int)", "It is never committed.");
        lets("begin; create table t (a int); commit");
        lets("create table t (a int)");
        fixes("begin; select 1;", "begin; select 1;\nCOMMIT;\n");
    }
}
