package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DropForeignKeyTest extends ScriptRuleCases {
    DropForeignKeyTest() {
        super(new DropForeignKey());
        finds(
                "alter table orders drop constraint orders_customer_fkey",
                "Rows may point at nothing from then on.");
        lets(
                "alter table orders drop constraint orders_customer_fkey, add constraint again"
                        + " foreign key (customer) references customers on delete cascade");
        lets("alter table customers drop constraint positive");
    }
}
