package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class NotNullableFieldTest extends ScriptRuleCases {
    NotNullableFieldTest() {
        super(new NotNullableField());
        finds(
                "alter table orders alter column total set not null",
                "Every row is read under full lock.");
        lets("alter table orders alter column total drop not null");
        lets("alter table orders alter column note set not null");
        lets(
                "alter table orders add constraint c check (total is not null) not valid; alter"
                    + " table orders validate constraint c; alter table orders alter total set not"
                    + " null");
        lets("alter table orders add column x int; alter table orders alter column x set not null");
        fixes(
                "alter table orders alter column total set not null",
                "ALTER TABLE orders ADD CONSTRAINT orders_total_is_not_null CHECK (total IS NOT"
                        + " NULL) NOT VALID;\n"
                        + "ALTER TABLE orders VALIDATE CONSTRAINT orders_total_is_not_null;\n"
                        + "ALTER TABLE orders ALTER COLUMN total SET NOT NULL;\n"
                        + "ALTER TABLE orders DROP CONSTRAINT orders_total_is_not_null");
    }
}
