package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class TruncateCascadeTest extends ScriptRuleCases {
    TruncateCascadeTest() {
        super(new TruncateCascade());
        finds(
                "truncate customers cascade",
                "Tables that point at it by 1 foreign key are emptied too.");
        lets("truncate customers");
        lets("create table t (a int); truncate t cascade");
    }
}
