package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DropDatabaseTest extends ScriptRuleCases {
    DropDatabaseTest() {
        super(new DropDatabase());
        finds("drop database shop", "A whole database is gone.");
        lets("drop table orders");
    }
}
