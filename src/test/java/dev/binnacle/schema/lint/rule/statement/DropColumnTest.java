package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DropColumnTest extends ScriptRuleCases {
    DropColumnTest() {
        super(new DropColumn());
        finds(
                "alter table orders drop column note",
                "What the column holds is gone, and programs that name it fail.");
        lets("alter table orders add column n int; alter table orders drop column n");
        lets("create table t (a int, b int); alter table t drop column b");
    }
}
