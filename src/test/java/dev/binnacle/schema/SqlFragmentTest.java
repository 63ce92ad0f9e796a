package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFragmentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0; drop table t",
                "0)); drop table t; --",
                "0 -- and the rest",
                "0 /* open",
                "1) , drop column b",
                "(1",
                "1]",
                "'open",
                "\"open",
                "E'\\'; drop table t --'",
                "$$ x $$",
                "{fn now()}",
                "1 // rest",
                "  ",
            })
    void anExpressionThatCouldLeaveItsPlaceIsRefused(String written) {
        assertThatThrownBy(() -> SqlFragment.expression(written))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BIN-401");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | 0",
                "1.5 | 1.5",
                "'it''s; fine -- yes' | 'it''s; fine -- yes'",
                "now() | now()",
                "lower(upper('a')) | lower(upper('a'))",
                "CURRENT_TIMESTAMP | CURRENT_TIMESTAMP",
                "-1 | (-1)",
                "1 NOT NULL | (1 NOT NULL)",
                "a, b | (a, b)",
                "f(1) + g(2) | (f(1) + g(2))",
                "'a'::text | ('a'::text)",
            })
    void anExpressionKeepsItsPlaceByParenthesesUnlessItIsOneLiteralNameOrCall(
            String written, String rendered) {
        assertThat(SqlFragment.expression(written)).isEqualTo(rendered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numeric(12,2)",
                "text[]",
                "timestamp(3) with time zone",
                "\"My;Schema\".\"odd type\"",
                "enum('a', 'b;c')",
                "interval day to second",
                "varchar collate \"C\"",
                "numeric(3,-2)",
            })
    void aTypeGoesAsWritten(String type) {
        assertThat(SqlFragment.type(type)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int primary key",
                "int default 1",
                "int, b int",
                "int generated always as (1)",
                "text; drop table t",
                "text using (1)",
                "'text'",
                "int = 1",
            })
    void whatIsMoreThanATypeIsRefused(String type) {
        assertThatThrownBy(() -> SqlFragment.type(type)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aConditionIsAlwaysInParentheses() {
        assertThat(SqlFragment.condition("a > 0 OR b > 0")).isEqualTo("(a > 0 OR b > 0)");
    }
}
