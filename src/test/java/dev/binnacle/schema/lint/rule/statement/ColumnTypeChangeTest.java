package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class ColumnTypeChangeTest extends ScriptRuleCases {
    ColumnTypeChangeTest() {
        super(new ColumnTypeChange());
        finds(
                "alter table orders alter column total type text",
                "From numeric(12,2) to text every row is written under full lock.");
        finds(
                "alter table orders alter column note type varchar(20)",
                "From character varying(40) to varchar(20) every row is written under full lock.");
        finds(
                "alter table orders alter total set data type numeric(14,3)",
                "From numeric(12,2) to numeric(14,3) every row is written under full lock.");
        finds(
                "alter table elsewhere alter column a type bigint",
                "It becomes bigint: unless that only widens it, every row is written under full"
                        + " lock.");
        lets("alter table orders alter column note type text");
        lets("alter table orders alter column note type character varying(80)");
        lets("alter table orders alter column total type numeric(14,2)");
        lets("alter table orders alter column total type numeric");
        lets("create table t (a int); alter table t alter column a type bigint");
    }
}
