package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.lint.ScriptRuleCases;

class TriggerLockTest extends ScriptRuleCases {
    TriggerLockTest() {
        super(new TriggerLock());
        finds(
                "create trigger t before insert on orders for each row execute function f()",
                "Writers wait until it has got its turn.");
        lets(
                "create table n (a int); create trigger t before insert on n for each row execute"
                        + " function f()");
    }
}
