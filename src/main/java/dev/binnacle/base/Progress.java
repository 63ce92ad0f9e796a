package dev.binnacle.base;

import java.util.concurrent.CancellationException;

/** How running work speaks to its {@link Job}. Safe to call from any thread. */
public interface Progress {
    /**
     * Reports where the work is.
     *
     * @param fraction 0 to 1, or negative when it cannot be known
     * @param message what is being done, or how much is done
     */
    void at(double fraction, String message);

    /**
     * Runs when the user cancels; at once if that has happened. Hooks run once, off the screen's
     * thread.
     */
    void onCancel(Runnable hook);

    /** Drops a hook whose work is over, so that many small works on one job hold nothing. */
    default void forget(Runnable hook) {}

    boolean cancelled();

    /** Ends the work here if the user has cancelled. */
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }

    /** Progress that nobody watches and nobody cancels. */
    static Progress none() {
        return new Progress() {
            @Override
            public void at(double fraction, String message) {}

            @Override
            public void onCancel(Runnable hook) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
