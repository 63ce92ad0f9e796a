package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class RobustStatementsTest extends ScriptRuleCases {
    RobustStatementsTest() {
        super(new RobustStatements());
        finds(
                "create table t (a int); create table s (a int)",
                "This and 1 more statement fail if the script is run again.");
        finds(
                "create table if not exists t (a int); alter table orders add column n int",
                "It fails if the script is run again.");
        lets("begin; create table t (a int); create table s (a int); commit");
        lets("create table if not exists t (a int); drop table if exists s");
        lets("create table t (a int)");
        lets("-- dialect: postgresql\ncreate table t (a int); create table s (a int)");
    }
}
