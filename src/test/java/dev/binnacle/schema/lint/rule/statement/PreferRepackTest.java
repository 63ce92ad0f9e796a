package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class PreferRepackTest extends ScriptRuleCases {
    PreferRepackTest() {
        super(new PreferRepack());
        finds(
                "vacuum full orders",
                "The table is locked against everyone until it is written anew.");
        finds(
                "cluster orders using orders_state",
                "The table is locked against everyone until it is written anew.");
        lets("vacuum orders");
    }
}
