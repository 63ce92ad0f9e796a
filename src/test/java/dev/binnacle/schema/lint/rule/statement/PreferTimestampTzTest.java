package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class PreferTimestampTzTest extends ScriptRuleCases {
    PreferTimestampTzTest() {
        super(new PreferTimestampTz());
        finds("create table t (at timestamp)", "It holds no moment; timestamptz does.");
        finds(
                "create table t (at timestamp, n int, till timestamp(3) without time zone)",
                "It and 1 more column of the table hold no moment; timestamptz does.");
        lets("create table t (at timestamptz, till timestamp with time zone, d date)");
    }
}
