package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class ForeignKeyConstraintTest extends ScriptRuleCases {
    ForeignKeyConstraintTest() {
        super(new ForeignKeyConstraint());
        finds(
                "alter table loose add foreign key (a) references orders",
                "Both tables take no writes while every row is checked.");
        finds(
                "alter table loose add column c bigint references orders",
                "Both tables take no writes while every row is checked.");
        lets("alter table loose add constraint f foreign key (a) references orders not valid");
        lets("create table t (a bigint); alter table t add foreign key (a) references orders");
        lets("create table t (a bigint references orders)");
        fixes(
                "alter table loose add foreign key (a) references orders",
                "ALTER TABLE loose ADD CONSTRAINT loose_a_fkey foreign key (a) references orders"
                        + " NOT VALID;\n"
                        + "ALTER TABLE loose VALIDATE CONSTRAINT loose_a_fkey");
    }
}
