package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class IdentifierTooLongTest extends ScriptRuleCases {
    IdentifierTooLongTest() {
        super(new IdentifierTooLong());
        finds(
                "create table a123456789012345678901234567890123456789012345678901234567890123 (a"
                        + " int)",
                "a123456789012345678901234567890123456789012345678901234567890123 has 64 bytes and"
                        + " is cut.");
        finds(
                "create table \"äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü\" (a int)",
                "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü has 66 bytes and is cut.");
        lets(
                "create table a12345678901234567890123456789012345678901234567890123456789012 (a"
                        + " int)");
        lets(
                "insert into t values"
                        + " ('a123456789012345678901234567890123456789012345678901234567890123')");
    }
}
