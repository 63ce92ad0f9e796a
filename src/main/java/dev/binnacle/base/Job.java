package dev.binnacle.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One piece of work with progress, cancel and exactly one end: done, failed or cancelled. A
 * cancelled job ends within {@link #GRACE} even when its work does not come back; what the work
 * returns later is dropped.
 */
public final class Job<T> {
    /** How long cancelled work may take to come back before the job ends without it. */
    public static final Duration GRACE = Duration.ofMillis(700);

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    /** Where a job stands. The last three are ends. */
    public enum State {
        RUNNING,
        CANCELLING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    private final String title;
    private final Executor delivery;
    private final Object lock = new Object();
    private final List<Runnable> cancelHooks = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private final List<Runnable> progressListeners = new ArrayList<>();
    private boolean telling;
    private State state = State.RUNNING;
    private double fraction = -1;
    private String message = "";
    private @Nullable T result;
    private @Nullable Problem problem;

    Job(String title, Executor delivery) {
        this.title = title;
        this.delivery = delivery;
    }

    void run(Work<T> work) {
        try {
            T value = work.run(new Reporter());
            end(cancelAsked() ? State.CANCELLED : State.DONE, value, null);
        } catch (CancellationException | InterruptedException cancelled) {
            end(State.CANCELLED, null, null);
        } catch (Throwable failure) {
            if (cancelAsked()) {
                end(State.CANCELLED, null, null);
                return;
            }
            Problem found = Problem.from(failure);
            if (found.code() == ProblemCode.UNEXPECTED) {
                LOG.error("Job \"{}\" failed", title, failure);
            } else {
                LOG.info("Job \"{}\" failed: {}", title, found.text());
            }
            end(State.FAILED, null, found);
        }
    }

    private boolean cancelAsked() {
        return state() == State.CANCELLING;
    }

    private void end(State ending, @Nullable T value, @Nullable Problem found) {
        List<Runnable> toRun;
        synchronized (lock) {
            if (state.ended()) {
                return;
            }
            state = ending;
            result = value;
            problem = found;
            toRun = List.copyOf(endings);
            endings.clear();
        }
        toRun.forEach(delivery::execute);
    }

    /** Asks the work to stop. Returns at once. */
    public void cancel() {
        List<Runnable> hooks;
        synchronized (lock) {
            if (state != State.RUNNING) {
                return;
            }
            state = State.CANCELLING;
            hooks = List.copyOf(cancelHooks);
        }
        Thread.ofVirtual().name("cancel").start(() -> hooks.forEach(Job::runQuietly));
        Thread.ofVirtual().name("abandon").start(this::abandonAfterGrace);
    }

    private static void runQuietly(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException failure) {
            LOG.warn("A cancel hook failed", failure);
        }
    }

    private void abandonAfterGrace() {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        end(State.CANCELLED, null, null);
    }

    /** Called once with the answer, on the delivery thread, if the job is done. */
    public Job<T> whenDone(Consumer<T> then) {
        return atEnd(() -> {
            if (state() == State.DONE) {
                then.accept(answer());
            }
        });
    }

    @SuppressWarnings(
            "NullAway") // a done job has the answer its work gave, null only if T allows it
    private T answer() {
        return result;
    }

    /** Called once with the problem, on the delivery thread, if the job failed. */
    public Job<T> whenFailed(Consumer<Problem> then) {
        return atEnd(() -> {
            Problem found = problem;
            if (state() == State.FAILED && found != null) {
                then.accept(found);
            }
        });
    }

    public Job<T> whenCancelled(Runnable then) {
        return atEnd(() -> {
            if (state() == State.CANCELLED) {
                then.run();
            }
        });
    }

    /** Called once at the end, whichever it is, on the delivery thread. */
    public Job<T> whenEnded(Runnable then) {
        return atEnd(then);
    }

    private Job<T> atEnd(Runnable then) {
        synchronized (lock) {
            if (!state.ended()) {
                endings.add(then);
                return this;
            }
        }
        delivery.execute(then);
        return this;
    }

    /** However fast reports come, one at a time waits to be delivered. */
    private void tell() {
        List<Runnable> toRun;
        synchronized (lock) {
            telling = false;
            toRun = List.copyOf(progressListeners);
        }
        toRun.forEach(Runnable::run);
    }

    /** Called on the delivery thread after a report of progress; many at once are told once. */
    public void onProgress(Runnable listener) {
        synchronized (lock) {
            progressListeners.add(listener);
        }
    }

    public String title() {
        return title;
    }

    public State state() {
        synchronized (lock) {
            return state;
        }
    }

    /** 0 to 1, or negative when unknown. */
    public double fraction() {
        synchronized (lock) {
            return fraction;
        }
    }

    public String message() {
        synchronized (lock) {
            return message;
        }
    }

    private final class Reporter implements Progress {
        @Override
        public void at(double now, String what) {
            synchronized (lock) {
                fraction = now;
                message = what;
                if (telling || progressListeners.isEmpty()) {
                    return;
                }
                telling = true;
            }
            delivery.execute(Job.this::tell);
        }

        @Override
        public void onCancel(Runnable hook) {
            synchronized (lock) {
                if (state == State.RUNNING) {
                    cancelHooks.add(hook);
                    return;
                }
            }
            runQuietly(hook);
        }

        @Override
        public void forget(Runnable hook) {
            synchronized (lock) {
                cancelHooks.remove(hook);
            }
        }

        @Override
        public boolean cancelled() {
            State now = state();
            return now == State.CANCELLING || now == State.CANCELLED;
        }
    }
}
