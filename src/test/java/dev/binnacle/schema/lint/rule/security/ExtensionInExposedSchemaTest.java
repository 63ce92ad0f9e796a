package dev.binnacle.schema.lint.rule.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.KnownFacts;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintBench;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.api.Test;

import java.util.List;

class ExtensionInExposedSchemaTest {
    private static List<String> find(KnownFacts facts) {
        return new Lint(
                        new PostgreSqlLint(),
                        LintBench.only(new ExtensionInExposedSchema(), LintSettings.STANDARD))
                .catalog(Catalog.empty(), facts).stream().map(Finding::where).toList();
    }

    @Test
    void anExtensionWhereStrangersReachIsFound() {
        var facts =
                new KnownFacts()
                        .extension("hstore", "public", "1", "1")
                        .reach("anon", "t", "SELECT");
        assertThat(find(facts)).containsExactly("extension hstore");
    }

    @Test
    void oneInASchemaOfItsOwnOrWithoutStrangersIsNot() {
        var apart =
                new KnownFacts()
                        .extension("hstore", "extensions", "1", "1")
                        .reach("anon", "t", "SELECT");
        assertThat(find(apart)).isEmpty();
        assertThat(find(new KnownFacts().extension("hstore", "public", "1", "1"))).isEmpty();
    }
}
