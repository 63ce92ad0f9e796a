package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class PreferTextFieldTest extends ScriptRuleCases {
    PreferTextFieldTest() {
        super(new PreferTextField());
        finds(
                "create table t (c varchar(10))",
                "varchar(10); text with a check is easier to change.");
        lets("create table t (c text, d varchar)");
    }
}
