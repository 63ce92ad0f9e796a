package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class DuplicateAssignmentTest extends ScriptRuleCases {
    DuplicateAssignmentTest() {
        super(new DuplicateAssignment());
        finds(
                "update orders set note = 'a', total = 1, note = 'b' where id = 1",
                "note is set twice.");
        lets(
                "update orders set note = 'a', total = (select 1 from loose where a = 1 and a = 2),"
                        + " \"Note\" = 'b'");
        lets("update orders set note = 'a' from loose where note = 'b'");
    }
}
