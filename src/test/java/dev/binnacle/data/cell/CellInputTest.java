package dev.binnacle.data.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Column;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

class CellInputTest {
    private static Column column(String type, ValueKind kind, boolean nullable) {
        return new Column(
                "c",
                1,
                type,
                kind,
                nullable,
                Column.Generated.NEVER,
                null,
                kind == ValueKind.ENUM ? List.of("low", "high") : List.of(),
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smallint | INTEGER | -32768 | -32768",
                "integer | INTEGER | +007 | 7",
                "bigint | INTEGER | 9223372036854775807 | 9223372036854775807",
                "numeric(5,2) | DECIMAL | 123.40 | 123.40",
                "numeric(5,2) | DECIMAL | 1.200 | 1.200",
                "numeric | DECIMAL | 1e3 | 1000",
                "numeric | DECIMAL | nan | NaN",
                "double precision | FLOAT | 1e-7 | 1e-7",
                "double precision | FLOAT | -inf | -Infinity",
                "boolean | BOOLEAN | ✓ | true",
                "boolean | BOOLEAN | No | false",
                "date | DATE | 2024-2-29 | 2024-02-29",
                "date | DATE | 0044-03-15 bc | 0044-03-15 BC",
                "time | TIME | 9:05 | 09:05:00",
                "timestamp | TIMESTAMP | 2026-01-31T13:45 | 2026-01-31 13:45:00",
                "timestamp | TIMESTAMP | 2026-01-31 | 2026-01-31 00:00:00",
                "timestamptz | TIMESTAMP_WITH_ZONE | 2026-01-31 13:45:01.5Z | 2026-01-31"
                        + " 13:45:01.5+00",
                "uuid | UUID | {A0EEBC999C0B4EF8BB6D6BB9BD380A11} |"
                        + " a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
                "mood | ENUM | high | high",
                "bytea | BYTES | 00 FF | \\x00ff",
            })
    void whatFitsIsReadExactly(String type, ValueKind kind, String typed, String text) {
        var entry = CellInput.parse(column(type, kind, true), typed);
        assertThat(entry.problem()).isNull();
        assertThat(entry.value().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smallint | INTEGER | 32768",
                "integer | INTEGER | 1.5",
                "integer | INTEGER | 12a",
                "numeric(5,2) | DECIMAL | 1234.5",
                "numeric(5,2) | DECIMAL | 1.234",
                "numeric | DECIMAL | 1e999999999",
                "double precision | FLOAT | 1,5",
                "boolean | BOOLEAN | maybe",
                "date | DATE | 2023-02-29",
                "date | DATE | tomorrow",
                "time | TIME | 25:00",
                "timestamp | TIMESTAMP | 2026-01-31 10:00+02",
                "uuid | UUID | 123",
                "mood | ENUM | middling",
                "bytea | BYTES | abc",
                "jsonb | JSON | {'a': 1}",
                "jsonb | JSON | {\"a\": 1, \"a\": 2}",
                "jsonb | JSON | {} {}",
                "character varying(3) | TEXT | four",
            })
    void whatDoesNotFitIsKeptWithItsProblem(String type, ValueKind kind, String typed) {
        var entry = CellInput.parse(column(type, kind, true), typed);
        Problem problem = Objects.requireNonNull(entry.problem());
        assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_INVALID);
        assertThat(problem.detail()).isNotEmpty();
        assertThat(entry.value().text()).isEqualTo(typed);
    }

    @Test
    void emptyTextIsEmptyInTextAndNullWhereNothingElseIsMeant() {
        assertThat(CellInput.parse(column("text", ValueKind.TEXT, true), "").value())
                .isEqualTo(Value.of(""));
        assertThat(CellInput.parse(column("integer", ValueKind.INTEGER, true), " ").value())
                .isEqualTo(Value.NULL);
        assertThat(CellInput.parse(column("integer", ValueKind.INTEGER, false), "").valid())
                .isFalse();
        assertThat(CellInput.setNull(column("text", ValueKind.TEXT, false)).valid()).isFalse();
        assertThat(CellInput.setNull(column("text", ValueKind.TEXT, true)).value())
                .isEqualTo(Value.NULL);
    }

    @Test
    void charactersBeyondTheBasicPlaneCountAsOne() {
        assertThat(CellInput.parse(column("varchar(2)", ValueKind.TEXT, true), "😀😀").valid())
                .isTrue();
    }
}
