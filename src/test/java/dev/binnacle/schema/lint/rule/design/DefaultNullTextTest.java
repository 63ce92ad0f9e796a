package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class DefaultNullTextTest extends CatalogRuleCases {
    DefaultNullTextTest() {
        super(new DefaultNullText());
        finds("create table t (a varchar(9) default 'NULL')", "column public.t.a");
        lets("create table t (a varchar(9) default null, b varchar(9) default 'none')");
    }
}
