package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class SyntaxErrorTest extends ScriptRuleCases {
    SyntaxErrorTest() {
        super(new SyntaxError());
        finds(
                "create table t (a int,, b int);",
                "It cannot be read: expected a column name, found “,”.");
        lets("create table t (a int, b int);");
    }
}
