package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class FieldWithDefaultTest extends ScriptRuleCases {
    FieldWithDefaultTest() {
        super(new FieldWithDefault());
        finds(
                "alter table orders add column r float default random()",
                "The default may differ for each row, so every row is written under full lock.");
        finds(
                "alter table orders add column r uuid not null default gen_random_uuid()",
                "The default may differ for each row, so every row is written under full lock.");
        finds(
                "alter table orders add column n serial",
                "The numbers of the sequence are written into every row under full lock.");
        finds(
                "alter table orders add column d numeric generated always as (total * 2) stored",
                "The generated values are written into every row under full lock.");
        lets("alter table orders add column c int default 5");
        lets("alter table orders add column c timestamptz not null default now()");
        lets("alter table orders add column c text default 'a (b)'");
        lets("alter table orders add column c numeric(5,2) default 0::numeric(5,2)");
        lets("alter table orders add column c text");
        lets("alter table orders add column d numeric generated always as (total * 2) virtual");
        lets("create table t (a int); alter table t add column r float default random()");
    }
}
