package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class IgnoreWithoutReasonTest extends ScriptRuleCases {
    IgnoreWithoutReasonTest() {
        super(new IgnoreWithoutReason());
        finds("-- binnacle-ignore ban-drop-table\ndrop table orders", "It gives no reason.");
        finds("-- squawk-ignore ban-drop-table\ndrop table orders", "It gives no reason.");
        lets("-- binnacle-ignore ban-drop-table: copied to the archive\ndrop table orders");
    }
}
