package dev.binnacle.api.load;

import java.time.Duration;

/** Users who each ask, wait for the answer, and ask again. */
final class ClosedArrivals implements Arrivals {
    private final LoadRun run;
    private final int users;
    private final Duration rampUp;

    ClosedArrivals(LoadRun run, int users, Duration rampUp) {
        this.run = run;
        this.users = users;
        this.rampUp = rampUp;
    }

    @Override
    public void begin(Crew crew) {
        for (int i = 0; i < users; i++) {
            long from = run.start() + rampUp.toNanos() * i / users;
            crew.start(user -> ask(user, from));
        }
    }

    private void ask(LoadUser user, long from) {
        run.waitUntil(from);
        while (!run.over()) {
            user.runFile(0);
        }
    }

    /** Those who come one by one ask half of the ramp's time. */
    @Override
    public double users(Duration elapsed) {
        double whole = Math.max(1, elapsed.toNanos());
        double ramp = Math.min(rampUp.toNanos(), whole);
        return users * (1 - ramp / whole / 2);
    }

    @Override
    public long late() {
        return 0;
    }

    @Override
    public long unsent() {
        return 0;
    }
}
