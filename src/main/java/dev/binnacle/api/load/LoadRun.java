package dev.binnacle.api.load;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** What the users of a run share: its length, its end, its counts. */
final class LoadRun {
    private static final long LONGEST_NAP = 50_000_000;
    private final long start;
    private final long end;
    private final AtomicLong left;
    private final Tally tally;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile long ended;

    LoadRun(long start, LoadLength length, Tally tally) {
        this.start = start;
        this.tally = tally;
        end = start + length.time().toNanos();
        ended = end;
        left = new AtomicLong(length.requests());
    }

    long start() {
        return start;
    }

    /** By {@link System#nanoTime}: no call begins after it. */
    long end() {
        return end;
    }

    Tally tally() {
        return tally;
    }

    /** When it was over, by {@link System#nanoTime}. */
    long ended() {
        return Math.min(ended, end);
    }

    void endedAt(long time) {
        ended = time;
    }

    boolean over() {
        return stopped || System.nanoTime() - end >= 0 || left.get() <= 0;
    }

    /** Whether as many requests as were asked for have begun. */
    boolean spent() {
        return left.get() <= 0;
    }

    /** Whether one more call may begin; who asks has looked at the time. */
    boolean take() {
        return !stopped && left.getAndDecrement() > 0;
    }

    void stop() {
        stopped = true;
    }

    /** Ends the run for a reason that would hold for every call. */
    void fail(RuntimeException why) {
        failure.compareAndSet(null, why);
        stopped = true;
    }

    @Nullable RuntimeException failure() {
        return failure.get();
    }

    void waitFor(Duration time) {
        if (!time.isZero()) {
            waitUntil(System.nanoTime() + time.toNanos());
        }
    }

    /** Until then, or until the run is over; whether it was waited to its end. */
    boolean waitUntil(long then) {
        long rest = then - System.nanoTime();
        boolean early = rest > 0;
        while (rest > 0 && !over()) {
            LockSupport.parkNanos(Math.min(rest, LONGEST_NAP));
            rest = then - System.nanoTime();
        }
        return early && rest <= 0 && !stopped;
    }
}
