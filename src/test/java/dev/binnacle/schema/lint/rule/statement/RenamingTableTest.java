package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class RenamingTableTest extends ScriptRuleCases {
    RenamingTableTest() {
        super(new RenamingTable());
        finds(
                "alter table orders rename to purchases",
                "Programs that know the old name fail from that moment.");
        lets("create table t (a int); alter table t rename to s");
    }
}
