package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class TableSchemaTest extends ScriptRuleCases {
    TableSchemaTest() {
        super(new TableSchema());
        finds("create table t (a int)", "Its schema is not said.");
        lets("create table shop.t (a int)");
        lets("create temp table t (a int)");
    }
}
