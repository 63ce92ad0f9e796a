package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DomainWithConstraintTest extends ScriptRuleCases {
    DomainWithConstraintTest() {
        super(new DomainWithConstraint());
        finds(
                "create domain positive as int check (value > 0)",
                "Its check is tried on every table that uses it, all at once.");
        lets("create domain money2 as numeric(12,2) not null");
    }
}
