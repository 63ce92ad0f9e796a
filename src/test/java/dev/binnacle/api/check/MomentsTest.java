package dev.binnacle.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Objects;

/** Dates are read and written by the specifiers that Hurl's documentation names. */
class MomentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-06T07:08:09Z | %+",
                "2024-05-06T07:08:09.250Z | %+",
                "2024-05-06T09:08:09+02:00 | %+",
                "2024-05-06 09:08:09 +0200 | %Y-%m-%d %H:%M:%S %z",
                "2024-05-06 09:08:09 +02:00 | %Y-%m-%d %H:%M:%S %:z",
                "2024-05-06T07:08:09.123456Z | %Y-%m-%dT%H:%M:%S%.fZ",
                "Mon, 6 May 2024 07:08:09 GMT | %a, %d %b %Y %H:%M:%S %Z",
                "5/6/24 7:08:09 am | %m/%d/%y %I:%M:%S %p",
                "Mon May  6 07:08:09 2024 | %c",
                "20240506070809 | %Y%m%d%H%M%S",
                "1714979289 | %s"
            })
    void aDateIsReadInManyForms(String text, String pattern) {
        Instant read = Objects.requireNonNull(Moments.parse(text, pattern));

        assertThat(read.getEpochSecond()).isEqualTo(1_714_979_289);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-06 | %+",
                "2024-05-06T07:08:09 | %+",
                "2023-02-30 | %Y-%m-%d",
                "x | %H",
                "Tue 2024-05-06 | %a %F"
            })
    void whatIsNoDateIsNone(String text, String pattern) {
        assertThat(Moments.parse(text, pattern)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%Y-%m-%d %j %U %W %V %u %w | 2024-05-06 127 18 19 19 1 1",
                "%-d.%-m.%y %e %k %l %-I %p %P | 6.5.24 [ 6] [ 7] [ 7] 7 AM am",
                "%a %A %b %B %h | Mon Monday May May May",
                "%z %:z %Z %+ | +0000 +00:00 UTC 2024-05-06T07:08:09.250+00:00",
                "%.f %.3f %6f %f %s | .250 .250 250000 250000000 1714979289",
                "%D %x %T %X %R %r %F | 05/06/24 05/06/24 07:08:09 07:08:09 07:08 07:08:09 AM"
                        + " 2024-05-06",
                "%% %v | % [ 6]-May-2024"
            })
    void aDateIsWrittenAsItsSpecifiersSay(String pattern, String text) {
        Instant at = Instant.parse("2024-05-06T07:08:09.250Z");

        assertThat(Moments.format(at, pattern)).isEqualTo(text.replace("[", "").replace("]", ""));
    }

    @Test
    void aSpecifierThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> Moments.format(Instant.EPOCH, "%Y %Q"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Moments.format(Instant.EPOCH, "%"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
