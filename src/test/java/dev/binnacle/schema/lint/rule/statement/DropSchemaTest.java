package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DropSchemaTest extends ScriptRuleCases {
    DropSchemaTest() {
        super(new DropSchema());
        finds("drop schema public cascade", "It goes with the 6 tables and views in it.");
        finds("drop schema old", "It goes with all that is in it.");
        lets("create schema s; drop schema s");
        lets("drop schema if exists s cascade; create schema s");
    }
}
