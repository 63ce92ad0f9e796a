package dev.binnacle.api.load;

import dev.binnacle.api.auth.SecretSource;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Runs load. Memory stays constant however long it takes; percentiles are kept, answers are not.
 */
public final class LoadRunner {
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Calls that are under way at the end are waited for, so long. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration CUT = Duration.ofMillis(500);
    private final LoadHosts hosts;
    private final SecretSource secrets;
    private final Clock clock;
    private volatile @Nullable LoadRun current;
    private volatile boolean early;

    public LoadRunner(LoadHosts hosts, Clock clock) {
        this(hosts, SecretSource.none(), clock);
    }

    /**
     * @param secrets lent to requests that ask for one; asked again at each such call, so that a
     *     token that runs out is fetched anew
     */
    public LoadRunner(LoadHosts hosts, SecretSource secrets, Clock clock) {
        this.hosts = hosts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** From any thread: the run under way ends before its plan does, and tells what came of it. */
    public void endEarly() {
        early = true;
        LoadRun run = current;
        if (run != null) {
            run.stop();
        }
    }

    /**
     * Runs to the end of the plan.
     *
     * @param looked told how it stands four times a second, on this thread
     * @throws dev.binnacle.base.ProblemException before anything is sent, when a host is not
     *     admitted or the file lacks something; later, when a captured host is not admitted
     * @throws CancellationException within a second of the progress being cancelled
     */
    public LoadResult run(LoadPlan plan, Progress progress, Consumer<LoadSnapshot> looked) {
        Script script = check(plan);
        progress.check();
        return run(plan, script, progress, looked);
    }

    private Script check(LoadPlan plan) {
        return new Script(plan, hosts, secrets, clock);
    }

    /**
     * Loads a server of our own here for a moment, after a look at the plan: without, the first
     * calls of a program just started measure the program.
     *
     * @throws dev.binnacle.base.ProblemException as {@link #run} does before anything is sent
     */
    public void rehearse(LoadPlan plan, Progress progress) {
        check(plan);
        try (var rehearsal = new Rehearsal()) {
            LoadPlan small = rehearsal.plan(plan);
            var script = new Script(small, LoadHosts.near(), SecretSource.none(), clock);
            run(small, script, progress, look -> {});
        } catch (IOException none) {
            // then the first calls are slower
        }
    }

    private LoadResult run(
            LoadPlan plan, Script script, Progress progress, Consumer<LoadSnapshot> looked) {
        long start = System.nanoTime();
        boolean open = plan.demand() instanceof Demand.Rate;
        var tally = new Tally(start, open, script.steps().size());
        var run = new LoadRun(start, plan.length(), tally);
        Arrivals arrivals =
                switch (plan.demand()) {
                    case Demand.Users users ->
                            new ClosedArrivals(run, users.count(), plan.rampUp());
                    case Demand.Rate rate -> new OpenArrivals(run, rate, plan.rampUp());
                };
        current = run;
        if (early) {
            run.stop();
        }
        var crew = new Crew(script, script.hosts(), run, clock);
        progress.onCancel(crew::stop);
        arrivals.begin(crew);
        attend(run, crew, () -> looked.accept(tally.look(arrivals.late())));
        progress.check();
        RuntimeException failure = run.failure();
        if (failure != null) {
            throw failure;
        }
        return tally.result(script.names(), arrivals);
    }

    private static void attend(LoadRun run, Crew crew, Runnable look) {
        try {
            while (!crew.done(LOOK) && !run.over()) {
                look.run();
            }
            run.endedAt(System.nanoTime());
            if (run.failure() != null) {
                crew.stop();
            }
            for (long left = GRACE.toMillis(); left > 0 && !crew.done(LOOK); ) {
                look.run();
                left -= LOOK.toMillis();
            }
            crew.stop();
            crew.done(CUT);
        } catch (InterruptedException stopped) {
            crew.stop();
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (RuntimeException failed) {
            crew.stop();
            throw failed;
        }
    }
}
