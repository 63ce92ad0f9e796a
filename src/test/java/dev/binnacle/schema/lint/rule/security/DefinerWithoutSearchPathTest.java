package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;

class DefinerWithoutSearchPathTest extends CatalogRuleCases {
    DefinerWithoutSearchPathTest() {
        super(new DefinerWithoutSearchPath());
        finds(
                "create function f() returns int language sql security definer as $$ select 1 $$",
                "routine public.f()");
        lets(
                "create function f() returns int language sql security definer set search_path = ''"
                        + " as $$ select 1 $$");
        lets(
                "create function f() returns int language sql as $$ select 1 /* SECURITY DEFINER */"
                        + " $$");
    }
}
