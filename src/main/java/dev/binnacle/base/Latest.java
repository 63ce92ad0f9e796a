package dev.binnacle.base;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * A place on a screen that shows the answer to the newest question only: asking again cancels the
 * earlier job, and its late answer is dropped. Used from one thread, the screen's.
 */
public final class Latest<T> {
    private final Jobs jobs;
    private @Nullable Job<T> current;

    public Latest(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Cancels what runs and asks anew; exactly one of {@code done} and {@code failed} is called, or
     * neither if cancelled.
     */
    public Job<T> start(String title, Work<T> work, Consumer<T> done, Consumer<Problem> failed) {
        cancel();
        Job<T> job = jobs.start(title, work);
        current = job;
        job.whenDone(answer -> {
            if (job == current) {
                done.accept(answer);
            }
        });
        job.whenFailed(problem -> {
            if (job == current) {
                failed.accept(problem);
            }
        });
        return job;
    }

    public void cancel() {
        Job<T> running = current;
        current = null;
        if (running != null) {
            running.cancel();
        }
    }
}
