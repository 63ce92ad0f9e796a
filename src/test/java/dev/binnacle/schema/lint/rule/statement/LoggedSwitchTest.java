package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class LoggedSwitchTest extends ScriptRuleCases {
    LoggedSwitchTest() {
        super(new LoggedSwitch());
        finds(
                "alter table orders set unlogged",
                "The whole table is written anew under full lock.");
        lets("create unlogged table t (a int)");
        lets("create table t (a int); alter table t set unlogged");
    }
}
