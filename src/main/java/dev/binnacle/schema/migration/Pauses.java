package dev.binnacle.schema.migration;

import dev.binnacle.base.Progress;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Waits between attempts. */
@FunctionalInterface
public interface Pauses {
    /** Returns after the pause, or as soon as the work is cancelled. */
    void pause(Duration length, Progress progress);

    /** By the clock. */
    public static Pauses real() {
        return (length, progress) -> {
            var cancelled = new CountDownLatch(1);
            progress.onCancel(cancelled::countDown);
            try {
                cancelled.await(length.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        };
    }

    /** Before the attempt after this one: longer each time, and never the same for two. */
    static Duration after(int attempt, RandomGenerator chance) {
        long longest = Math.min(30_000, 250L << Math.min(attempt, 10));
        return Duration.ofMillis(chance.nextLong(longest / 2, longest + 1));
    }
}
