package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class BanCharFieldTest extends ScriptRuleCases {
    BanCharFieldTest() {
        super(new BanCharField());
        finds("create table t (c char(10))", "char(10) is filled up with blanks; use text.");
        finds(
                "alter table orders add column c character(3)",
                "character(3) is filled up with blanks; use text.");
        lets("create table t (c varchar(10), d text, yes char(1))");
    }
}
