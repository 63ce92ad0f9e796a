package dev.binnacle.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTreeTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "null",
                "true",
                "\"a\\u0041\\n\"",
                "0",
                "-0",
                "-0.0",
                "12345678901",
                "123456789012345678901234567890",
                "1e400",
                "1.5",
                "0.1234567890123456789012345",
                "[]",
                "{}",
                "[1,[2,[3,{}]],\"x\"]",
                "{\"a\":{\"b\":[1,2.5,false,null]},\"a\":2,\"\":3}",
                "{\"id\":7,\"tags\":[\"a\",\"b\"],\"next\":null}"
            })
    void aTextIsTheTreeThatAMapperMakesOfIt(String text) {
        var read = JsonTree.of(text);

        assertThat(read).isEqualTo(MAPPER.readTree(text));
        assertThat(read.toString()).isEqualTo(MAPPER.readTree(text).toString());
        assertThat(read.getNodeType()).isEqualTo(MAPPER.readTree(text).getNodeType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{", "[1,", "{\"a\"}", "{a:1}", "1 2", "{} x", "[1]]", "'a'", "NaN", "tru", "01"
            })
    void whatIsNoTreeToAMapperIsNone(String text) {
        assertThatThrownBy(() -> MAPPER.readTree(text)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JsonTree.of(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> JsonTree.of("[".repeat(100_000)))
                .isInstanceOf(JacksonException.class);
    }
}
