package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class StatementTimeoutTest extends ScriptRuleCases {
    StatementTimeoutTest() {
        super(new StatementTimeout());
        finds(
                "alter table orders add column n int",
                "If it takes longer than was thought, it holds its locks as long.");
        lets("set statement_timeout = '60s'; alter table orders add column n int");
    }
}
