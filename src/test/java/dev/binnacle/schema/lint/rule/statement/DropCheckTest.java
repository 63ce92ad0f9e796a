package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DropCheckTest extends ScriptRuleCases {
    DropCheckTest() {
        super(new DropCheck());
        finds("alter table customers drop constraint positive", "Rows may break it from then on.");
        lets(
                "alter table customers drop constraint positive; alter table customers add"
                        + " constraint positive check (level >= 0) not valid");
        lets("alter table orders drop constraint orders_customer_fkey");
    }
}
