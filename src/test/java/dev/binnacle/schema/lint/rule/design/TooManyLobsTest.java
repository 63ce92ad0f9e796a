package dev.binnacle.schema.lint.rule.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintBench;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.lint.LiveFacts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TooManyLobsTest {
    @ParameterizedTest
    @CsvSource({"H2, clob", "H2, blob", "POSTGRESQL, bytea", "POSTGRESQL, xml"})
    void aTableOfLargeObjectsIsFound(Engine engine, String type) {
        assertThat(find(engine, "create table t (id int, a lob, b lob, c lob)", type))
                .containsExactly("table public.t");
    }

    @ParameterizedTest
    @CsvSource({"H2, clob", "POSTGRESQL, bytea"})
    void twoOfThemOrTextAreNot(Engine engine, String type) {
        assertThat(find(engine, "create table t (id int, a lob, b lob, c text)", type)).isEmpty();
    }

    private static List<String> find(Engine engine, String script, String type) {
        // in PostgreSQL's mode H2 has no type of that name
        String made = script.replace("lob", type).replace("blob", "binary large object");
        return new Lint(
                        LintBench.dialect(engine),
                        LintBench.only(new TooManyLobs(), LintSettings.STANDARD))
                        .catalog(
                                LintBench.of(engine, made.replace("c text", "c integer")),
                                LiveFacts.none())
                        .stream()
                        .map(Finding::where)
                        .toList();
    }
}
