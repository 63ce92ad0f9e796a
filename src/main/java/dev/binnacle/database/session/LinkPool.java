package dev.binnacle.database.session;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Link;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A few connections that are loaned in turn; dead ones are noticed and replaced. */
final class LinkPool {
    private static final int SIZE = 6;
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final long GLANCE_MILLIS = 100;

    private final Supplier<Link> connect;
    private final Timing timing;
    private final Semaphore places = new Semaphore(SIZE, true);
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    LinkPool(Supplier<Link> connect, Timing timing) {
        this.connect = connect;
        this.timing = timing;
    }

    private record Idle(Link link, long since) {}

    /** Takes a link that is open already. */
    void seed(Link link) {
        keep(link);
    }

    /** A living link, the last used first; connects when there is none. */
    Link borrow(Progress progress) {
        enter(progress);
        boolean done = false;
        try {
            Link link = living();
            if (link == null) {
                link = connect.get();
            }
            done = true;
            return link;
        } finally {
            if (!done) {
                places.release();
            }
        }
    }

    private void enter(Progress progress) {
        long deadline = System.nanoTime() + timing.loan().toNanos();
        try {
            while (!places.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.check();
                if (System.nanoTime() > deadline) {
                    throw Problem.of(
                                    ProblemCode.ALL_SESSIONS_BUSY,
                                    "Waited "
                                            + timing.loan().toSeconds()
                                            + " s for one of "
                                            + SIZE
                                            + ".")
                            .exception();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private @Nullable Link living() {
        while (true) {
            Idle next = take();
            if (next == null) {
                return null;
            }
            boolean fresh = System.nanoTime() - next.since() < timing.trusted().toNanos();
            if (fresh || next.link().alive(ANSWER)) {
                return next.link();
            }
            next.link().close();
        }
    }

    private synchronized @Nullable Idle take() {
        return idle.pollFirst();
    }

    /**
     * Takes a link back; a dead one casts doubt on all that are idle, so none is trusted unasked.
     */
    void giveBack(Link link, boolean reusable) {
        try {
            if (!reusable || !keep(link)) {
                doubt();
                link.close();
            }
        } finally {
            places.release();
        }
    }

    private synchronized boolean keep(Link link) {
        if (closed) {
            return false;
        }
        idle.addFirst(new Idle(link, System.nanoTime()));
        return true;
    }

    private synchronized void doubt() {
        long longAgo = System.nanoTime() - timing.trusted().toNanos();
        List<Idle> doubted = new ArrayList<>();
        idle.forEach(each -> doubted.add(new Idle(each.link(), longAgo)));
        idle.clear();
        idle.addAll(doubted);
    }

    void close() {
        List<Idle> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(idle);
            idle.clear();
        }
        last.forEach(each -> each.link().close());
    }
}
