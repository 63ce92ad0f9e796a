package dev.binnacle.api.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;

import org.junit.jupiter.api.Test;

import java.util.Set;

class SourceTest {
    private static boolean describes(String text) {
        return Source.of("api", text).hasMember(Set.of("openapi", "swagger"));
    }

    @Test
    void aMemberOfTheOutermostObjectIsFoundWhereverItStands() {
        assertThat(describes("{\"openapi\": \"3.1.0\"}")).isTrue();
        assertThat(describes("{\"paths\": {\"/a\": [1, {}]}, \"swagger\": \"2.0\"}")).isTrue();
        assertThat(describes("openapi: 3.1.0\npaths: {}\n")).isTrue();
        assertThat(
                        describes(
                                "info: &a {title: x}\npaths: {/a: [1, {}], /b: *a}\n"
                                        + "tags: [a]\nsame: *a\n\"openapi\": 3.0.0\n"))
                .isTrue();
    }

    @Test
    void aMemberFurtherInIsNone() {
        assertThat(describes("{\"item\": {\"openapi\": \"3.1.0\"}, \"name\": \"openapi\"}"))
                .isFalse();
        assertThat(describes("[{\"openapi\": \"3.1.0\"}]")).isFalse();
        assertThat(describes("info:\n  openapi: 3.1.0\nname: swagger\n")).isFalse();
        assertThat(describes("- openapi: 3.1.0\n")).isFalse();
    }

    @Test
    void whatIsBrokenBeforeItHasNone() {
        assertThat(describes("{\"info\": [}, \"openapi\": \"3.1.0\"}")).isFalse();
        assertThat(describes("info: [}\nopenapi: 3.1.0\n")).isFalse();
    }

    @Test
    void whatAliasesNestWithinOneAnotherIsBoundedToo() {
        String left = "[".repeat(300);
        String right = "]".repeat(300);
        Source deep =
                Source.of("a.yaml", "a: &a " + left + right + "\nb: " + left + "*a" + right + "\n");

        assertThatThrownBy(deep::tree)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown ->
                                assertThat(thrown.problem().text())
                                        .contains("line 2", "more than 500 deep"));
    }
}
