package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class UnusedIgnoreTest extends ScriptRuleCases {
    UnusedIgnoreTest() {
        super(new UnusedIgnore());
        finds(
                "-- binnacle-ignore ban-drop-tabel: old\ndrop table orders",
                "There is no rule ban-drop-tabel.");
        finds(
                "-- binnacle-ignore ban-drop-table: old\nselect 1",
                "ban-drop-table found nothing here.");
        finds("-- binnacle-ignore\ndrop table orders", "It names no rule.");
        lets("-- nothing to ignore\ndrop table orders");
    }
}
