package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class UniqueOnExistingTest extends ScriptRuleCases {
    UniqueOnExistingTest() {
        super(new UniqueOnExisting());
        finds(
                "create unique index concurrently u on orders (note)",
                "It fails where two rows agree in (note).");
        finds(
                "create unique index concurrently u on orders (lower(note))",
                "It fails where two rows agree.");
        finds("alter table loose add unique (a, b)", "It fails where two rows agree in (a, b).");
        lets("create index on orders (note)");
        lets(
                "alter table orders add column c text; create unique index concurrently u on orders"
                        + " (c)");
        lets("alter table loose add constraint u unique using index i");
    }
}
