package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class AccessMethodChangeTest extends ScriptRuleCases {
    AccessMethodChangeTest() {
        super(new AccessMethodChange());
        finds(
                "alter table orders set access method columnar",
                "The whole table is written anew under full lock.");
        lets("create table t (a int) using columnar");
    }
}
