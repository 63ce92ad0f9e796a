package dev.binnacle.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types on a diagram read as people write them, from either database. */
class TypeWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "timestamp(6) with time zone | timestamptz(6)",
                "TIMESTAMP(6) WITH TIME ZONE | timestamptz(6)",
                "time without time zone | time",
                "timestamp with time zone[] | timestamptz[]",
                "character varying(20)[] | varchar(20)[]",
                "CHARACTER VARYING(20) ARRAY | varchar(20)[]",
                "character(7) | char(7)",
                "numeric(10,2) | numeric(10,2)",
                "\"public\".\"product_status\" | product_status",
                "public.mpaa_rating | mpaa_rating",
                "other.mood | other.mood",
                "\"public\".\"Odd Mood\" | \"Odd Mood\"",
            })
    void aTypeIsShort(String type, String words) {
        assertThat(TypeWords.shortened(type, "public")).isEqualTo(words);
    }
}
