package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DomainAddConstraintTest extends ScriptRuleCases {
    DomainAddConstraintTest() {
        super(new DomainAddConstraint());
        finds(
                "alter domain d add constraint c check (value > 0)",
                "Every table that uses the domain is read under lock.");
        lets("alter domain d add constraint c check (value > 0) not valid");
    }
}
