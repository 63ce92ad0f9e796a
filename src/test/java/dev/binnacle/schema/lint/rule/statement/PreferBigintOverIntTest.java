package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class PreferBigintOverIntTest extends ScriptRuleCases {
    PreferBigintOverIntTest() {
        super(new PreferBigintOverInt());
        finds(
                "create table t (id serial primary key)",
                "It is numbered and ends at 2,147,483,647; use bigint.");
        finds(
                "create table t (id int generated always as identity)",
                "It is numbered and ends at 2,147,483,647; use bigint.");
        lets("create table t (id bigserial primary key, n int)");
    }
}
