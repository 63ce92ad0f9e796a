package dev.binnacle.api.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class ThresholdTest {
    /** A hundred answers of 1 to 100 ms in 2 s; two of them failed, one by a check. */
    private static LoadResult result() {
        var histogram = new Histogram(3_600_000_000L, 3);
        for (int i = 1; i <= 100; i++) {
            histogram.recordValue(i * 1_000L);
        }
        var times = new Latencies(histogram);
        var counts =
                new LoadCounts(
                        Duration.ofSeconds(2),
                        100,
                        0,
                        Map.of(200, 100L),
                        Map.of(LoadError.CHECK, 1L, LoadError.STATUS, 1L));
        return new LoadResult(counts, times, times, List.of(), List.of(), 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "p99<100ms, true",
        "p99 < 99 ms, false",
        "p50<=0.1s, true",
        "p99.9>99ms, true",
        "mean<51000us, true",
        "max>1s, false",
        "min>=1ms, true",
        "errors<=2%, true",
        "errors<2%, false",
        "errors<3, true",
        "checks<1, false",
        "rate>49, true",
        "rate>50/s, false",
        "requests>=100, true"
    })
    void isHeldAgainstTheFigures(String text, boolean holds) {
        assertThat(Threshold.parse(text).judge(result()).holds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p99",
                "p99<",
                "p99<50",
                "p99=50ms",
                "p101<5ms",
                "speed>5",
                "rate>5ms",
                "p99<5%",
                "errors<1ms",
                "p99<50ms and more",
                "p99<-5ms"
            })
    void whatIsNotUnderstoodIsToldWithAnExample(String text) {
        assertThatThrownBy(() -> Threshold.parse(text)).hasMessageContaining("Known are");
    }

    @Test
    void withoutAnyAnswerNoTimeIsHeld() {
        var none = new Latencies(new Histogram(3_600_000_000L, 3));
        var counts = new LoadCounts(Duration.ofSeconds(1), 5, 0, Map.of(), Map.of());
        var result = new LoadResult(counts, none, none, List.of(), List.of(), 0, 0);

        assertThat(Threshold.parse("p99<50ms").judge(result).holds()).isFalse();
    }
}
