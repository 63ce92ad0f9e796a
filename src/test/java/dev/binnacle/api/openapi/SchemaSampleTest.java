package dev.binnacle.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.regex.Pattern;

/** Samples keep to what a schema asks of texts and numbers. */
class SchemaSampleTest {
    private static String sample(String schema) {
        return Description.read(
                        "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    get:\n"
                                + "      parameters: [{name: p, in: query, schema: {"
                                + schema
                                + "}}]\n",
                        "a.yaml")
                .operations()
                .getFirst()
                .parameters()
                .getFirst()
                .sample()
                .asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{3}-\\d{4}$",
                "^[a-z0-9_-]+$",
                "^(?:true|false)$",
                "^(GB|IE)[0-9]{2}( [0-9]{4}){4}$",
                "^\\+?[1-9]\\d{1,14}$",
                "^#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})$",
                "^[^\\s@]+@[^\\s@]+\\.[a-z]{2,}$",
                "^/[\\w.-]*$",
                "\\.csv$",
                "^[]x]{2}$"
            })
    void aSimplePatternIsMet(String pattern) {
        String made = sample("type: string, pattern: '" + pattern + "'");
        assertThat(made).matches(text -> Pattern.compile(pattern).matcher(text).find(), pattern);
    }

    @Test
    void aPatternThatCostsMuchIsTriedInNoTime() {
        String made =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> sample("type: string, minLength: 900, pattern: '^a*a*a*a*a*$b'"));

        assertThat(made).startsWith("string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "type: string, pattern: '^[A-Z]+$', minLength: 5→AAAAA",
                "type: string, pattern: '^[a-z]{2}[0-9]*$', minLength: 4, maxLength: 6→aa00",
                "type: string, pattern: '^(?=.*x).{3}$'→string",
                "type: string, pattern: '^[A-Z]{3}$', example: XYZ→XYZ",
                "type: string, pattern: '^\\p{L}+$'→string",
                "type: string, minLength: 8→stringxx",
                "type: string, maxLength: 3→str",
                "type: string, format: ipv4→192.0.2.1",
                "type: string, contentEncoding: base64→c3RyaW5n",
                "type: integer, minimum: 5, multipleOf: 4→8",
                "type: integer, minimum: 2.5→3",
                "type: integer, maximum: 10, multipleOf: 7→7",
                "type: integer, minimum: 0, maximum: 6, multipleOf: 7→0",
                "type: number, exclusiveMinimum: 1→2",
                "type: number, exclusiveMinimum: 0, exclusiveMaximum: 0.5→0.25",
                "type: number, minimum: 1, exclusiveMinimum: true→2",
                "type: number, multipleOf: 0.01→1",
                "type: integer, maximum: -3→-3"
            })
    void lengthsEndsAndStepsAreKept(String schema, String wanted) {
        assertThat(sample(schema)).isEqualTo(wanted);
    }
}
