package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.load.LoadPlan;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class LoadFormTest {
    private static LoadPlan plan(String rampUp) {
        return new LoadForm("2", true, "2m", rampUp, "")
                .plan("GET http://a\n", Path.of(""), Map.of());
    }

    @Test
    void theRampIsReadAsTheCommandReadsItAndNothingMeansAtOnce() {
        assertThat(plan(" 30s ").rampUp()).isEqualTo(Duration.ofSeconds(30));
        assertThat(plan("").rampUp()).isZero();
        assertThat(plan("0s").rampUp()).isZero();
    }
}
