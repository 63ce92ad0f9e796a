package dev.binnacle.schema.lint.rule.change;

import dev.binnacle.schema.lint.ChangeRuleCases;

class RowSecurityLostTest extends ChangeRuleCases {
    RowSecurityLostTest() {
        super(new RowSecurityLost());
        String open = "create table t (a int)";
        String shut = open + "; alter table t enable row level security";
        finds(shut, open, "table public.t");
        lets(open, shut);
        lets(shut, "create table u (a int)");
    }
}
