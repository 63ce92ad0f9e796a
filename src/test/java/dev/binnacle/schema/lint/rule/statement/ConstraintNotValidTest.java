package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class ConstraintNotValidTest extends ScriptRuleCases {
    ConstraintNotValidTest() {
        super(new ConstraintNotValid());
        finds(
                "alter table loose add constraint c check (a > 0)",
                "The table is locked against everyone while every row is read.");
        finds(
                "begin; alter table loose add constraint c check (a > 0) not valid; alter table"
                        + " loose validate constraint c; commit",
                "It is validated in the transaction that added it, which still locks the table.");
        lets(
                "alter table loose add constraint c check (a > 0) not valid; alter table loose"
                        + " validate constraint c");
        lets(
                "begin; alter table loose add constraint c check (a > 0) not valid; commit; begin;"
                        + " alter table loose validate constraint c; commit");
        lets("create table t (a int check (a > 0))");
    }
}
