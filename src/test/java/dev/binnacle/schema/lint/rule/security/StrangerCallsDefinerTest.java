package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;
import dev.binnacle.schema.lint.KnownFacts;

class StrangerCallsDefinerTest extends CatalogRuleCases {
    StrangerCallsDefinerTest() {
        super(new StrangerCallsDefiner());
        facts(new KnownFacts().reach("anon", "f", "EXECUTE"));
        finds(
                "create function f(a int) returns int language sql security definer as 'select a'",
                "routine public.f(a integer)");
        lets("create function f(a int) returns int language sql as 'select a'");
        lets("create function g(a int) returns int language sql security definer as 'select a'");
        lets(
                "create function f() returns trigger language plpgsql security definer as 'begin"
                        + " return new; end'");
    }
}
