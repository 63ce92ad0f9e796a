package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DropPrimaryKeyTest extends ScriptRuleCases {
    DropPrimaryKeyTest() {
        super(new DropPrimaryKey());
        finds(
                "alter table orders drop constraint orders_pkey",
                "Nothing keeps its rows apart from then on.");
        lets("alter table orders drop constraint orders_pkey, add primary key (id, note)");
        lets("alter table customers drop constraint positive");
    }
}
