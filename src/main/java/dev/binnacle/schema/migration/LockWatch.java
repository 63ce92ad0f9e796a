package dev.binnacle.schema.migration;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks from another session who holds what a statement waits for, while it waits: afterwards
 * nobody knows.
 */
final class LockWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LockWatch.class);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Database database;
    private final MigrationDialect dialect;
    private final String number;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile List<Blocker> seen = List.of();

    private LockWatch(Database database, MigrationDialect dialect, String number) {
        this.database = database;
        this.dialect = dialect;
        this.number = number;
    }

    /**
     * @param number of the session that may come to wait
     */
    static LockWatch start(Database database, MigrationDialect dialect, String number) {
        var watch = new LockWatch(database, dialect, number);
        Thread.ofVirtual().name("lock watch").start(watch::look);
        return watch;
    }

    private void look() {
        try {
            while (!closed.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                List<Blocker> now =
                        database.with(
                                Progress.none(), session -> dialect.blockers(session, number));
                if (!now.isEmpty()) {
                    seen = now;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ProblemException refused) {
            LOG.debug("Who holds a lock cannot be seen", refused);
        }
    }

    /** Those last seen in the way. */
    List<Blocker> seen() {
        return seen;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
