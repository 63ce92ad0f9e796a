package dev.binnacle.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

class TemplateTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> GIVEN =
            Map.of("name", "Ann Lee", "id", "007", "json", "{\"a\":[1,2]}", "n", "1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{name}}|Ann Lee",
                "{{name urlEncode}}|Ann%20Lee",
                "{{ name replace \"Ann\" \"Bo\" }}|Bo Lee",
                "{{name utf8Encode base64Encode}}|QW5uIExlZQ==",
                "{{name split \" \" nth 1}}|Lee",
                "{{json jsonpath \"$.a[1]\"}}|2",
                "{{id}}|007",
                "{{newDate dateFormat \"%Y-%m-%d\"}}|2026-03-04"
            })
    void filtersChangeWhatATemplateStandsFor(String template, String wanted) {
        assertThat(RunVariables.texts(GIVEN, NOON).unquoted(template)).isEqualTo(wanted);
    }

    @Test
    void aRequestsOwnVariableIsFilteredToo() {
        var variables = RunVariables.texts(GIVEN, NOON).and(Map.of("name", "a b"));
        assertThat(variables.unquoted("{{name urlEncode}}")).isEqualTo("a%20b");
    }

    @Test
    void whatCannotBeCarriedOutIsNamed() {
        var variables = RunVariables.texts(GIVEN, NOON);
        assertThatThrownBy(() -> variables.raw("{{none urlEncode}}"))
                .hasMessageContaining("{{none}}");
        assertThatThrownBy(() -> variables.raw("{{name shout}}"))
                .hasMessageContaining("{{name shout}}");
        assertThatThrownBy(() -> variables.raw("{{newUuid count}}"))
                .hasMessageContaining("A filter of {{newUuid}} cannot be carried out");
    }
}
