package dev.binnacle.schema.lint.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintBench;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.lint.Rule;
import dev.binnacle.schema.lint.Source;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class OutOfOrderTest {
    static List<String> find(Rule rule, List<String> files, Set<String> applied) {
        return new Lint(new PostgreSqlLint(), LintBench.only(rule, LintSettings.STANDARD))
                        .history(files.stream().map(file -> new Source(file, "")).toList(), applied)
                        .stream()
                        .map(finding -> finding.where() + " " + finding.message())
                        .toList();
    }

    @Test
    void aNewFileBelowOneThatHasRunIsFound() {
        assertThat(
                        find(
                                new OutOfOrder(),
                                List.of(
                                        "m/V1__a.sql",
                                        "m/V1.5__b.sql",
                                        "m/V2__c.sql",
                                        "m/V10__d.sql"),
                                Set.of("1", "2")))
                .containsExactly("m/V1.5__b.sql:1:1 Version 1.5 comes before 2, which has run.");
    }

    @Test
    void filesInTheirOrderAndOthersAreNot() {
        assertThat(
                        find(
                                new OutOfOrder(),
                                List.of(
                                        "V1__a.sql",
                                        "V2__b.sql",
                                        "V03__c.sql",
                                        "R__view.sql",
                                        "notes.sql"),
                                Set.of("1", "2")))
                .isEmpty();
        assertThat(find(new OutOfOrder(), List.of("V1__a.sql"), Set.of())).isEmpty();
    }
}
