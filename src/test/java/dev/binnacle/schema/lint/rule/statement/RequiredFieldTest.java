package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class RequiredFieldTest extends ScriptRuleCases {
    RequiredFieldTest() {
        super(new RequiredField());
        finds(
                "alter table orders add column c text not null",
                "Rows that are there have no value for it.");
        lets("alter table orders add column c text not null default ''");
        lets("alter table orders add column c text");
        lets("alter table orders add column c bigint not null generated always as identity");
        lets("create table t (a int); alter table t add column c text not null");
    }
}
