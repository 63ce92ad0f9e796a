package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class LintFileTest {
    private static LintSettings parse(String text) {
        return LintFile.parse("lint.yaml", text, new PostgreSqlLint().rules());
    }

    private static void refused(String text, String detail) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        failure -> assertThat(failure.problem().text()).contains(detail));
    }

    private static About about(String id) {
        return new RuleNames(new PostgreSqlLint().rules()).find(id).getFirst();
    }

    @Test
    void severitiesAndOptionsAreRead() {
        LintSettings settings =
                parse(
                        """
                        version: 14
                        in-transaction: true
                        rules:
                          ban-drop-column: error
                          DS102: off
                          missing-comment: note
                        names:
                          table: "[a-z]+"
                        exposed-schemas: [api]
                        strangers: [web]
                        large-rows: 5000
                        held-seconds: 5
                        """);
        assertThat(settings.version()).isEqualTo(14);
        assertThat(settings.inTransaction()).isTrue();
        assertThat(settings.severity(about("ban-drop-column"))).isEqualTo(Severity.ERROR);
        assertThat(settings.runs(about("ban-drop-table"))).isFalse();
        assertThat(settings.runs(about("missing-comment"))).isTrue();
        assertThat(settings.runs(about("prefer-text-field"))).isFalse();
        assertThat(String.valueOf(settings.names().get("table"))).isEqualTo("[a-z]+");
        assertThat(settings.exposedSchemas()).containsExactly("api");
        assertThat(settings.strangers()).containsExactly("web");
        assertThat(settings.thresholds().largeRows()).isEqualTo(5000);
        assertThat(settings.thresholds().held()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anEmptyFileMeansTheUsual() {
        assertThat(parse("rules:\n")).isEqualTo(LintSettings.STANDARD);
    }

    @Test
    void aRuleThatIsNotThereIsRefusedWithTheNearest() {
        refused("rules:\n  ban-drop-colum: error", "The nearest is ban-drop-column.");
        refused("rulez:\n  ban-drop-column: error", "The nearest is rules.");
        refused("names:\n  tabel: x", "The nearest is table.");
    }

    @Test
    void nonsenseIsRefusedWithWords() {
        refused("rules:\n  ban-drop-column: loud", "write off, note, warning or error");
        refused("names:\n  table: '['", "table: ");
        refused("version: new", "version is not a number");
        refused("rules: [a]", "rules is not a list of name: value");
        refused("strangers: web", "strangers is not a list");
        refused("a: &x [1]\nb: *x", "Aliases are not taken");
        refused("a: " + "[".repeat(100) + "]".repeat(100), "nested deeper");
        refused("a: \"", "lint.yaml");
    }
}
