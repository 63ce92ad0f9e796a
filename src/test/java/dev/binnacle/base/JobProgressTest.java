package dev.binnacle.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;

class JobProgressTest {
    @Test
    void aThousandReportsInARowAreToldOnceWithTheLastOfThem() {
        var waiting = new ArrayDeque<Runnable>();
        var work = new ArrayDeque<Runnable>();
        var told = new AtomicInteger();
        var jobs = new Jobs(work::add, waiting::add);
        Job<String> job =
                jobs.start(
                        "Receiving",
                        progress -> {
                            for (int i = 1; i <= 1_000; i++) {
                                progress.at(i / 1_000.0, i + " KB");
                            }
                            return "done";
                        });
        job.onProgress(told::incrementAndGet);

        work.remove().run();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }

        assertThat(told).hasValue(1);
        assertThat(job.message()).isEqualTo("1000 KB");
    }
}
