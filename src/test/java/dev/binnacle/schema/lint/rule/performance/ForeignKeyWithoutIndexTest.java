package dev.binnacle.schema.lint.rule.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintBench;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.lint.LiveFacts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class ForeignKeyWithoutIndexTest {
    private static List<String> find(Engine engine, String script) {
        return new Lint(
                        LintBench.dialect(engine),
                        LintBench.only(new ForeignKeyWithoutIndex(), LintSettings.STANDARD))
                .catalog(LintBench.of(engine, script), LiveFacts.none()).stream()
                        .map(Finding::where)
                        .toList();
    }

    @Test
    void aReferenceThatNoIndexServesIsFound() {
        String script =
                """
                create table p (id int primary key);
                create table c (id int primary key, p int constraint up references p);
                create index on c (id, p);
                create table d (id int primary key, p int references p);
                create index on d (p) where p is not null;
                create table e (id int primary key, p int constraint part references p);
                create index on e (p) where id > 3;
                """;
        assertThat(find(Engine.POSTGRESQL, script))
                .containsExactly("constraint public.c.up", "constraint public.e.part");
    }

    /** H2 makes the index by itself. */
    @ParameterizedTest
    @EnumSource
    void aReferenceWithAnIndexOrKeyIsNot(Engine engine) {
        String script =
                """
                create table p (id int primary key);
                create table c (id int primary key, p int references p);
                create index ci on c (p, id);
                create table d (p int primary key references p);
                """;
        assertThat(find(engine, script)).isEmpty();
    }
}
