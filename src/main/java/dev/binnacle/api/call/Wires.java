package dev.binnacle.api.call;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Connections of plain http that are kept open between calls. Safe to call from any thread. */
final class Wires implements AutoCloseable {
    private static final int MOST = 16;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private final Deque<Kept> idle = new ArrayDeque<>();

    private record Kept(String host, int port, WireLink link) {}

    /** The one that was used last, which is the other's from here on; null = there is none. */
    synchronized @Nullable WireLink take(String host, int port) {
        Kept found = find(host, port);
        if (found == null) {
            return null;
        }
        idle.remove(found);
        return found.link;
    }

    /** Whether there is one. */
    synchronized boolean lead(String host, int port) {
        return find(host, port) != null;
    }

    private @Nullable Kept find(String host, int port) {
        for (Kept each : idle) {
            if (each.port == port && each.host.equals(host)) {
                return each;
            }
        }
        return null;
    }

    /** Keeps one for a later call. */
    synchronized void give(String host, int port, WireLink link) {
        idle.addFirst(new Kept(host, port, link));
        while (idle.size() > MOST || !idle.getLast().link.isUsedWithin(LONGEST)) {
            idle.removeLast().link.close();
        }
    }

    @Override
    public synchronized void close() {
        idle.forEach(each -> each.link.close());
        idle.clear();
    }
}
