package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class PreferBigintOverSmallintTest extends ScriptRuleCases {
    PreferBigintOverSmallintTest() {
        super(new PreferBigintOverSmallint());
        finds("create table t (n smallint)", "It ends at 32,767.");
        lets("create table t (n int)");
    }
}
