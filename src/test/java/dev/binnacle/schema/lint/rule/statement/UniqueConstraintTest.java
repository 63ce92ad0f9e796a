package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class UniqueConstraintTest extends ScriptRuleCases {
    UniqueConstraintTest() {
        super(new UniqueConstraint());
        finds(
                "alter table loose add constraint u unique (a, b)",
                "The index is built while nobody may read or write.");
        lets("alter table loose add constraint u unique using index i");
        lets("create table t (a int unique)");
        lets("create table t (a int); alter table t add unique (a)");
    }
}
