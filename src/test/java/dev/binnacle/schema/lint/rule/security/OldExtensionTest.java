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

class OldExtensionTest {
    private static List<String> find(KnownFacts facts) {
        return new Lint(
                        new PostgreSqlLint(),
                        LintBench.only(new OldExtension(), LintSettings.STANDARD))
                .catalog(Catalog.empty(), facts).stream().map(Finding::where).toList();
    }

    @Test
    void anExtensionThatTheServerHasNewerIsFound() {
        assertThat(find(new KnownFacts().extension("postgis", "public", "3.1", "3.5")))
                .containsExactly("extension postgis");
    }

    @Test
    void oneThatIsUpToDateOrUnknownToTheServerIsNot() {
        var facts =
                new KnownFacts()
                        .extension("hstore", "public", "1.8", "1.8")
                        .extension("own", "public", "1", "");
        assertThat(find(facts)).isEmpty();
    }
}
