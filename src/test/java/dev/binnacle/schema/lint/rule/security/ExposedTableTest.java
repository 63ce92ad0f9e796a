package dev.binnacle.schema.lint.rule.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.schema.lint.CatalogRuleCases;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.KnownFacts;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintBench;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.lint.LiveFacts;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.api.Test;

class ExposedTableTest extends CatalogRuleCases {
    ExposedTableTest() {
        super(new ExposedTable());
        facts(
                new KnownFacts()
                        .reach("anon", "open", "SELECT")
                        .reach("anon", "shut", "SELECT")
                        .reach("clerk", "inner", "SELECT"));
        finds("create table open (a int)", "table public.open");
        lets("create table shut (a int); alter table shut enable row level security");
        lets("create table inner_ (a int); create schema back; create table back.open (a int)");
    }

    @Test
    void withoutADatabaseTheTablesBesideItTell() {
        var lint =
                new Lint(
                        new PostgreSqlLint(),
                        LintBench.only(new ExposedTable(), LintSettings.STANDARD));
        String one = "create table a (a int); ";
        assertThat(lint.catalog(LintBench.of(Engine.POSTGRESQL, one), LiveFacts.none())).isEmpty();
        String two = one + "create table b (a int); alter table b enable row level security";
        assertThat(lint.catalog(LintBench.of(Engine.POSTGRESQL, two), LiveFacts.none()))
                .extracting(Finding::where)
                .containsExactly("table public.a");
    }
}
