package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class IgnoresTest {
    private static List<String> find(String script) {
        return new Lint(
                        new PostgreSqlLint(),
                        LintSettings.STANDARD.only(
                                List.of(
                                        "ban-drop-table",
                                        "renaming-column",
                                        "unused-ignore",
                                        "ignore-without-reason")))
                .script(new Source("t.sql", script), LintBench.shop(), LiveFacts.none()).stream()
                        .map(one ->
                                one.rule().id() + " " + Objects.requireNonNull(one.place()).line())
                        .toList();
    }

    @Test
    void aCommentBeforeInOrBehindAStatementSilencesIt() {
        assertThat(find("-- binnacle-ignore ban-drop-table: gone\ndrop table orders;")).isEmpty();
        assertThat(find("drop table -- binnacle-ignore ban-drop-table: gone\norders;")).isEmpty();
        assertThat(find("drop table orders; -- binnacle-ignore ban-drop-table: gone\n")).isEmpty();
        assertThat(find("/* binnacle-ignore ban-drop-table: gone */ drop table orders;")).isEmpty();
    }

    @Test
    void itSilencesNoOtherStatementAndNoOtherRule() {
        String script =
                """
                -- binnacle-ignore ban-drop-table: gone
                drop table orders;
                drop table customers;
                alter table loose rename a to c;
                """;
        assertThat(find(script)).containsExactly("ban-drop-table 3", "renaming-column 4");
    }

    @Test
    void aFileIsSilencedAsAWhole() {
        String script =
                """
                -- binnacle-ignore-file ban-drop-table, renaming-column: rehearsed
                drop table orders;
                drop table customers;
                alter table loose rename a to c;
                """;
        assertThat(find(script)).isEmpty();
    }

    @Test
    void namesAndCommentsOfOtherLintersAreUnderstood() {
        assertThat(find("-- squawk-ignore ban-drop-table: gone\ndrop table orders;")).isEmpty();
        assertThat(find("-- binnacle-ignore DS102: gone\ndrop table orders;")).isEmpty();
    }

    @Test
    void oneWithoutAReasonOrAUseIsAFinding() {
        assertThat(find("-- squawk-ignore ban-drop-table\ndrop table orders;"))
                .containsExactly("ignore-without-reason 1");
        assertThat(find("-- binnacle-ignore ban-drop-table: gone\nselect 1;"))
                .containsExactly("unused-ignore 1");
    }

    @Test
    void rowsOfACopyAreNoComments() {
        String script =
                """
                copy orders (note) from stdin;
                -- binnacle-ignore ban-drop-table: gone
                \\.
                drop table orders;
                """;
        assertThat(find(script)).containsExactly("ban-drop-table 4");
    }
}
