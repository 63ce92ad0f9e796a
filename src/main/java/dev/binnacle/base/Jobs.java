package dev.binnacle.base;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The one door for work off the screen's thread. Results are delivered by the given executor (the
 * screen's thread in the console, the caller's own in commands and tests).
 */
public final class Jobs {
    private final Executor runner;
    private final Executor delivery;
    private final Set<Job<?>> running = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Job<?>>> watchers = new CopyOnWriteArrayList<>();

    public Jobs(Executor runner, Executor delivery) {
        this.runner = runner;
        this.delivery = delivery;
    }

    /** Runs and delivers at once on the caller's thread: for commands and tests. */
    public static Jobs atOnce() {
        return new Jobs(Runnable::run, Runnable::run);
    }

    /** Runs on virtual threads, delivers by {@code delivery}. */
    public static Jobs background(Executor delivery) {
        return new Jobs(task -> Thread.ofVirtual().name("job").start(task), delivery);
    }

    /** Called with every job before it starts, on the caller's thread. */
    public void watch(Consumer<Job<?>> watcher) {
        watchers.add(watcher);
    }

    /** Whether no job is at work; one whose end is being delivered is at work no more. */
    public boolean idle() {
        return running.isEmpty();
    }

    /**
     * Starts work and returns at once (except {@link #atOnce}).
     *
     * @param title what the job bar shows, such as "Reading public.orders"
     */
    public <T> Job<T> start(String title, Work<T> work) {
        var job = new Job<T>(title, delivery);
        running.add(job);
        job.whenEnded(() -> running.remove(job));
        watchers.forEach(watcher -> watcher.accept(job));
        runner.execute(() -> job.run(work));
        return job;
    }
}
