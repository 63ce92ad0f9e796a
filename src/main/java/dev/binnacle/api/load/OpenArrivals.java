package dev.binnacle.api.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs of the file begin on schedule. Whoever is free takes the next turn, waits until it is due,
 * and sees to it that somebody is there for the turn after it.
 */
final class OpenArrivals implements Arrivals {
    /** Timers of the system are late by less. */
    private static final long LATE = 5_000_000;

    private final LoadRun run;
    private final int most;
    private final Schedule schedule;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong next = new AtomicLong();
    private int users;

    OpenArrivals(LoadRun run, Demand.Rate rate, Duration rampUp) {
        this.run = run;
        most = rate.most();
        schedule = new Schedule(rate.perSecond(), rampUp);
    }

    @Override
    public void begin(Crew crew) {
        users = 1;
        crew.start(user -> ask(user, crew));
    }

    private void ask(LoadUser user, Crew crew) {
        while (true) {
            long due;
            turn.lock();
            try {
                due = run.start() + schedule.due(next.get());
                if (due - run.end() >= 0) {
                    return;
                }
                boolean alone = !turn.hasQueuedThreads();
                if (alone && users < most) {
                    users++;
                    crew.start(other -> ask(other, crew));
                } else if (alone && System.nanoTime() - due > LATE) {
                    late.incrementAndGet();
                }
                boolean onTime = run.waitUntil(due);
                if (!onTime && run.over()) {
                    return;
                }
                next.incrementAndGet();
            } finally {
                turn.unlock();
            }
            user.runFile(due);
        }
    }

    @Override
    public double users(Duration elapsed) {
        return 0;
    }

    @Override
    public long late() {
        return late.get();
    }

    @Override
    public long unsent() {
        return run.spent()
                ? 0
                : Math.max(0, schedule.dueBy(run.ended() - run.start()) - next.get());
    }
}
