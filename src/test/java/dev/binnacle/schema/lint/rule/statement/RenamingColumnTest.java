package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class RenamingColumnTest extends ScriptRuleCases {
    RenamingColumnTest() {
        super(new RenamingColumn());
        finds(
                "alter table orders rename column note to remark",
                "Programs that know note fail from that moment.");
        lets("alter table orders add column n int; alter table orders rename n to m");
    }
}
