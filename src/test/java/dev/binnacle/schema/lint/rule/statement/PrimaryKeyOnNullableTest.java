package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class PrimaryKeyOnNullableTest extends ScriptRuleCases {
    PrimaryKeyOnNullableTest() {
        super(new PrimaryKeyOnNullable());
        finds(
                "alter table loose add primary key (a, b)",
                "a, b may be NULL, so every row is read under full lock.");
        lets("alter table orders add primary key (id, note)");
        lets("create table t (a int); alter table t add primary key (a)");
    }
}
