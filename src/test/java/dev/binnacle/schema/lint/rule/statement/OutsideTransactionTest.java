package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class OutsideTransactionTest extends ScriptRuleCases {
    OutsideTransactionTest() {
        super(new OutsideTransaction());
        finds("begin; vacuum orders; commit", "It cannot run in a transaction.");
        finds(
                "begin; alter system set work_mem = '1GB'; commit",
                "It cannot run in a transaction.");
        lets("vacuum orders");
        lets("begin; analyze orders; commit");
    }
}
