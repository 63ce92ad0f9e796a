package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class NullableMadeRequiredTest extends ScriptRuleCases {
    NullableMadeRequiredTest() {
        super(new NullableMadeRequired());
        finds(
                "alter table orders alter column total set not null",
                "It fails where a row has NULL in total.");
        lets("alter table orders alter column note set not null");
        lets("create table t (a int); alter table t alter a set not null");
    }
}
