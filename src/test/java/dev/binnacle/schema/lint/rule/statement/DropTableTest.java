package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DropTableTest extends ScriptRuleCases {
    DropTableTest() {
        super(new DropTable());
        finds("drop table orders", "Its rows are gone, and programs that name it fail.");
        lets("create table t (a int); drop table t");
        lets("drop table if exists orders; create table orders (id int)");
        lets("create temp table t (a int); drop table t");
    }
}
