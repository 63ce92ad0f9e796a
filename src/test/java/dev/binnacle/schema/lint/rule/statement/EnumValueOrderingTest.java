package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class EnumValueOrderingTest extends ScriptRuleCases {
    EnumValueOrderingTest() {
        super(new EnumValueOrdering());
        finds("alter type state add value 'sent'", "The label sent goes to the end.");
        lets("alter type state add value 'sent' after 'new'");
    }
}
