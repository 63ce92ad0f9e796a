package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class TruncateCascadeTest extends ScriptRuleCases {
    TruncateCascadeTest() {
        super(new TruncateCascade());
        finds(
                "truncate customers cascade",
                "1 foreign keys point at it, and their tables are emptied too.");
        lets("truncate customers");
        lets("create table t (a int); truncate t cascade");
    }
}
