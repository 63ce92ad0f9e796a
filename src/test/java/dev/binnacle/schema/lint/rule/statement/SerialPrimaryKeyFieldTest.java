package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class SerialPrimaryKeyFieldTest extends ScriptRuleCases {
    SerialPrimaryKeyFieldTest() {
        super(new SerialPrimaryKeyField());
        finds(
                "alter table loose add primary key (a)",
                "The key's index is built while nobody may read or write.");
        finds(
                "alter table loose add column id bigserial primary key",
                "The key's index is built while nobody may read or write.");
        lets("alter table loose add constraint p primary key using index i");
        lets("create table t (a int primary key)");
        lets("create table t (a int); alter table t add primary key (a)");
    }
}
