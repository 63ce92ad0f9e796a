package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that an option cannot have is refused with its place, and not passed over. */
class OptionValueTest {
    private static HurlReading read(String option) {
        return HurlReading.of("GET http://localhost\n[Options]\n" + option + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retry: x",
                "retry: -2",
                "repeat: 1.5",
                "max-redirs: ten",
                "max-time: 5 m",
                "max-time: 9999999999",
                "limit-rate: -1",
                "delay: soon",
                "location: yes",
                "insecure: 1",
                "skip: maybe"
            })
    void whatCannotBeIsRefused(String option) {
        assertThat(read(option))
                .isInstanceOfSatisfying(
                        BrokenHurl.class,
                        broken -> {
                            assertThat(broken.line()).isEqualTo(3);
                            assertThat(broken.column()).isEqualTo(option.indexOf(' ') + 2);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retry: -1",
                "repeat: {{times}}",
                "max-time: 500ms",
                "delay: 2s",
                "retry-interval: 1000 # ms",
                "location: true",
                "verbose:false",
                "limit-rate: 100000"
            })
    void whatCanBeIsTaken(String option) {
        assertThat(read(option)).isInstanceOf(HurlFile.class);
    }
}
