package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class MissingCommentTest extends CatalogRuleCases {
    MissingCommentTest() {
        super(new MissingComment());
        finds("create table t (a int)", "table public.t");
        lets("create table t (a int); comment on table t is 'what it is'");
    }
}
