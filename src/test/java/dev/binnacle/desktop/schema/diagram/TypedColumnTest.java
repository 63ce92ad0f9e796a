package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.ColumnDraft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedColumnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total numeric(12,2) | total | numeric(12,2) | true",
                "  at timestamp with time zone NOT  NULL | at | timestamp with time zone | false",
                "note | note | text | true",
                "note not null | note | text | false",
                "\"e mail\" varchar(99) | e mail | varchar(99) | true",
                "\"a \"\"b\"\"\" integer | a \"b\" | integer | true",
            })
    void aLineIsANameATypeAndWhetherItMayBeNull(
            String line, String name, String type, boolean nullable) {
        ColumnDraft column = TypedColumn.of(line).orElseThrow();
        assertThat(column.name()).isEqualTo(name);
        assertThat(column.type()).isEqualTo(type);
        assertThat(column.nullable()).isEqualTo(nullable);
    }

    @Test
    void whatIsNoNameIsNothing() {
        assertThat(TypedColumn.of("")).isEmpty();
        assertThat(TypedColumn.of("\"unfinished integer")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"total", "e mail", "'a \"b\"'"})
    void aNameComesBackAsItIsTyped(String name) {
        assertThat(TypedColumn.name(TypedColumn.quoted(name))).isEqualTo(name);
    }
}
