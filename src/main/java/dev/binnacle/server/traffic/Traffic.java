package dev.binnacle.server.traffic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The last requests, and counts of all since the start. Safe for many threads. */
public final class Traffic {
    private record Kind(String method, int status) {}

    private static final double[] BOUNDS = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5};
    private final int kept;
    private final Deque<Served> last = new ArrayDeque<>();
    private final Map<Kind, LongAdder> byKind = new ConcurrentHashMap<>();
    private final LongAdder[] byDuration = new LongAdder[BOUNDS.length + 1];
    private long total;
    private final LongAdder nanos = new LongAdder();
    private final List<Consumer<Served>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param kept how many requests are remembered
     */
    public Traffic(int kept) {
        this.kept = kept;
        for (int i = 0; i < byDuration.length; i++) {
            byDuration[i] = new LongAdder();
        }
    }

    public void add(Served served) {
        synchronized (last) {
            last.addLast(served);
            total++;
            if (last.size() > kept) {
                last.removeFirst();
            }
        }
        byKind.computeIfAbsent(new Kind(served.method(), served.status()), k -> new LongAdder())
                .increment();
        double seconds = served.took().toNanos() / 1e9;
        int slot = 0;
        while (slot < BOUNDS.length && seconds > BOUNDS[slot]) {
            slot++;
        }
        byDuration[slot].increment();
        nanos.add(served.took().toNanos());
        listeners.forEach(each -> each.accept(served));
    }

    /** The last requests, oldest first. */
    public List<Served> last() {
        synchronized (last) {
            return new ArrayList<>(last);
        }
    }

    /** How many there were since the start. */
    public long total() {
        synchronized (last) {
            return total;
        }
    }

    /**
     * Those that came after the first so many, oldest first; what is no longer kept is left out.
     */
    public List<Served> since(long seen) {
        synchronized (last) {
            long missing = Math.max(0, total - Math.max(0, seen));
            return last.stream().skip(Math.max(0, last.size() - missing)).toList();
        }
    }

    /** Told of every request, on the thread that answered it. */
    public void listen(Consumer<Served> listener) {
        listeners.add(listener);
    }

    /** All counts in Prometheus' text format. */
    public String metrics() {
        var text = new StringBuilder();
        text.append("# HELP binnacle_requests_total Requests answered.\n");
        text.append("# TYPE binnacle_requests_total counter\n");
        byKind.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().toString()))
                .forEach(each ->
                        text.append(
                                "binnacle_requests_total{method=\"%s\",status=\"%d\"} %d\n"
                                        .formatted(
                                                each.getKey().method(),
                                                each.getKey().status(),
                                                each.getValue().sum())));
        text.append("# HELP binnacle_request_seconds Time from a request's head to its answer.\n");
        text.append("# TYPE binnacle_request_seconds histogram\n");
        long sum = 0;
        for (int i = 0; i < byDuration.length; i++) {
            sum += byDuration[i].sum();
            String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
            text.append("binnacle_request_seconds_bucket{le=\"%s\"} %d\n".formatted(bound, sum));
        }
        text.append(
                String.format(
                        Locale.ROOT, "binnacle_request_seconds_sum %.6f\n", nanos.sum() / 1e9));
        return text.append("binnacle_request_seconds_count ").append(sum).append('\n').toString();
    }
}
