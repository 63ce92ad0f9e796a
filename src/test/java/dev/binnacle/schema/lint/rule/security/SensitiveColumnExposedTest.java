package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.schema.lint.CatalogRuleCases;
import dev.binnacle.schema.lint.KnownFacts;

class SensitiveColumnExposedTest extends CatalogRuleCases {
    SensitiveColumnExposedTest() {
        super(new SensitiveColumnExposed());
        facts(new KnownFacts().reach("anon", "users", "SELECT"));
        finds(
                "create table users (id int, password_hash text, secretary text)",
                "column public.users.password_hash");
        lets(
                "create table users (id int, password text); alter table users enable row level"
                        + " security");
        lets("create table staff (id int, password text)");
        lets("create table users (id int, name text, tokens_left int)");
    }
}
