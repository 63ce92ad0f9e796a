package dev.binnacle.database.session;

import dev.binnacle.database.Link;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops the statement that runs: asks for its cancel, then for the session's end, then lets go of
 * the connection. No stage waits for the one before it to come back, for a frozen server answers
 * none.
 */
final class Cancellation {
    private static final Logger LOG = LoggerFactory.getLogger(Cancellation.class);
    private static final Duration AGAIN = Duration.ofMillis(400);

    private final Link link;
    private final Timing timing;
    private volatile @Nullable Running running;
    private volatile boolean asked;
    private volatile boolean over;

    Cancellation(Link link, Timing timing) {
        this.link = link;
        this.timing = timing;
    }

    /** Asks the server to stop what it does. */
    interface Request {
        void send() throws SQLException;
    }

    private record Running(Request cancel, Thread worker, CountDownLatch ended) {}

    synchronized void started(Request cancel) {
        var target = new Running(cancel, Thread.currentThread(), new CountDownLatch(1));
        running = target;
        if (asked) {
            stop(target);
        }
    }

    void ended() {
        Running last = running;
        running = null;
        if (last != null) {
            last.ended().countDown();
        }
    }

    /** Whether a cancel was asked for since the last {@link #forget}. */
    boolean asked() {
        return asked;
    }

    void forget() {
        asked = false;
    }

    /** From now on a cancel does nothing: the connection may be someone else's. */
    synchronized void close() {
        over = true;
    }

    synchronized void cancel() {
        if (over) {
            return;
        }
        asked = true;
        Running target = running;
        if (target != null) {
            stop(target);
        }
    }

    private void stop(Running target) {
        Thread.ofVirtual().name("cancel statement").start(() -> escalate(target));
    }

    private void escalate(Running target) {
        try {
            // asked again, since a cancel that overtakes its statement is lost
            long attempts = Math.max(1, timing.cancel().toMillis() / AGAIN.toMillis());
            for (int attempt = 0; attempt < attempts; attempt++) {
                beside("cancel request", () -> request(target.cancel()));
                if (target.ended().await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            beside("terminate request", link::terminate);
            if (target.ended().await(timing.terminate().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            LOG.info("The server answers no cancel: the connection is abandoned");
            link.abandon(target.worker());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void beside(String name, Runnable stage) {
        Thread.ofVirtual().name(name).start(stage);
    }

    private static void request(Request cancel) {
        try {
            cancel.send();
        } catch (SQLException failure) {
            LOG.debug("A cancel request failed", failure);
        }
    }
}
