package dev.binnacle.api.load;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts and measures. Users note from their threads; one other thread reads. */
final class Tally {
    /** An hour, in microseconds: what takes longer is held for that. */
    private static final long LONGEST = 3_600_000_000L;

    private static final int DIGITS = 3;
    private static final int STATUSES = 1_000;
    private static final double SECOND = 1e9;

    /** The rest of a second at a run's end that is shown as one. */
    private static final long SHORTEST_SECOND = 250_000_000;

    private final long start;
    private final boolean open;
    private final Recorder sent = new Recorder(LONGEST, DIGITS);
    private final Recorder due = new Recorder(LONGEST, DIGITS);
    private final AtomicLongArray statuses = new AtomicLongArray(STATUSES);
    private final AtomicLongArray errors = new AtomicLongArray(LoadError.values().length);
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();
    private final List<EntryTally> entries;

    // below: the reader's alone
    private final Histogram sentTotal = new Histogram(LONGEST, DIGITS);
    private final Histogram dueTotal = new Histogram(LONGEST, DIGITS);
    private final Histogram second = new Histogram(LONGEST, DIGITS);
    private final List<LoadSecond> seconds = new ArrayList<>();
    private @Nullable Histogram reused;
    private @Nullable Histogram reusedDue;
    private long secondStart;
    private long requestsBefore;
    private long errorsBefore;
    private int told;

    /** One entry's share; only kept where there are several. */
    private record EntryTally(Recorder times, LongAdder requests, LongAdder errors) {}

    /**
     * @param start of the run, by {@link System#nanoTime}
     * @param open whether calls are due at a time
     */
    Tally(long start, boolean open, int entries) {
        this.start = start;
        this.open = open;
        secondStart = start;
        List<EntryTally> each = new ArrayList<>();
        for (int i = 0; i < entries && entries > 1; i++) {
            each.add(new EntryTally(new Recorder(2), new LongAdder(), new LongAdder()));
        }
        this.entries = List.copyOf(each);
    }

    void begins() {
        underWay.incrementAndGet();
    }

    void ended(CallEnd end) {
        underWay.decrementAndGet();
        requests.increment();
        bytes.add(end.bytes());
        last.accumulateAndGet(end.ended() - start, Math::max);
        if (end.status() > 0) {
            statuses.incrementAndGet(Math.min(end.status(), STATUSES - 1));
        }
        LoadError error = end.error();
        if (error != null) {
            errors.incrementAndGet(error.ordinal());
        }
        long took = microseconds(end.ended() - end.sent());
        if (end.timed()) {
            sent.recordValue(took);
            if (open) {
                due.recordValue(microseconds(end.ended() - end.due()));
            }
        }
        if (!entries.isEmpty()) {
            EntryTally entry = entries.get(end.entry());
            entry.requests.increment();
            entry.errors.add(error == null ? 0 : 1);
            if (end.timed()) {
                entry.times.recordValue(took);
            }
        }
    }

    private static long microseconds(long nanoseconds) {
        return Math.clamp(nanoseconds / 1_000, 0, LONGEST);
    }

    /** Takes in what was noted since; seconds end at the first look after them. */
    LoadSnapshot look(long late) {
        collect();
        long now = System.nanoTime();
        if (now - secondStart >= SECOND) {
            endSecond(now);
        }
        List<LoadSecond> added = List.copyOf(seconds.subList(told, seconds.size()));
        told = seconds.size();
        Histogram live = open ? dueTotal : sentTotal;
        return new LoadSnapshot(
                counts(Duration.ofNanos(now - start)),
                new Latencies(live.copy()),
                underWay.get(),
                added,
                late);
    }

    private void collect() {
        Histogram interval = sent.getIntervalHistogram(reused);
        sentTotal.add(interval);
        reused = interval;
        if (open) {
            Histogram dueInterval = due.getIntervalHistogram(reusedDue);
            dueTotal.add(dueInterval);
            second.add(dueInterval);
            reusedDue = dueInterval;
        } else {
            second.add(interval);
        }
    }

    private void endSecond(long now) {
        long requestsNow = requests.sum();
        long errorsNow = failed();
        var latencies = new Latencies(second);
        seconds.add(
                new LoadSecond(
                        seconds.size(),
                        (requestsNow - requestsBefore) * SECOND / (now - secondStart),
                        latencies.at(50),
                        latencies.at(99),
                        errorsNow - errorsBefore));
        second.reset();
        secondStart = now;
        requestsBefore = requestsNow;
        errorsBefore = errorsNow;
    }

    private long failed() {
        long sum = 0;
        for (int i = 0; i < errors.length(); i++) {
            sum += errors.get(i);
        }
        return sum;
    }

    private LoadCounts counts(Duration elapsed) {
        Map<Integer, Long> byStatus = new TreeMap<>();
        for (int i = 0; i < STATUSES; i++) {
            if (statuses.get(i) > 0) {
                byStatus.put(i, statuses.get(i));
            }
        }
        Map<LoadError, Long> byKind = new EnumMap<>(LoadError.class);
        for (LoadError each : LoadError.values()) {
            if (errors.get(each.ordinal()) > 0) {
                byKind.put(each, errors.get(each.ordinal()));
            }
        }
        return new LoadCounts(elapsed, requests.sum(), bytes.sum(), byStatus, byKind);
    }

    /**
     * All of it, when no call is under way any more.
     *
     * @param names of the entries
     */
    LoadResult result(List<String> names, Arrivals arrivals) {
        collect();
        long now = System.nanoTime();
        if (seconds.isEmpty() || now - secondStart >= SHORTEST_SECOND) {
            endSecond(Math.max(now, secondStart + 1));
        }
        LoadCounts counts = counts(Duration.ofNanos(last.get()));
        double asking = arrivals.users(counts.elapsed()) * counts.elapsed().toNanos() / 1_000;
        long interval = Math.max(1, Math.round(asking / Math.max(1, counts.requests())));
        Histogram corrected =
                open ? dueTotal : sentTotal.copyCorrectedForCoordinatedOmission(interval);
        List<LoadResult.EntryFigures> figures = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            EntryTally each = entries.get(i);
            Latencies times = new Latencies(each.times.getIntervalHistogram());
            figures.add(
                    new LoadResult.EntryFigures(
                            names.get(i), each.requests.sum(), each.errors.sum(), times));
        }
        return new LoadResult(
                counts,
                new Latencies(corrected),
                new Latencies(sentTotal),
                seconds,
                figures,
                arrivals.late(),
                arrivals.unsent());
    }
}
