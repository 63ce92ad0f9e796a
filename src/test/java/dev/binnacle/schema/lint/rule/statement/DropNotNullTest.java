package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DropNotNullTest extends ScriptRuleCases {
    DropNotNullTest() {
        super(new DropNotNull());
        finds(
                "alter table orders alter column note drop not null",
                "Readers that never met NULL in it do now.");
        lets("alter table orders alter column total drop not null");
        lets("create table t (a int not null); alter table t alter a drop not null");
    }
}
