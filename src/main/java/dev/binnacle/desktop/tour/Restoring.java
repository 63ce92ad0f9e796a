package dev.binnacle.desktop.tour;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What the walk has changed and must take back, whatever happens: promised before it is done, kept
 * by the step itself or at the end.
 */
final class Restoring {
    private final Deque<Promise> promises = new ArrayDeque<>();

    private record Promise(String what, Runnable back) {}

    /**
     * @param what goes on after "take back"
     * @param back harmless where nothing was changed after all
     */
    void promise(String what, Runnable back) {
        promises.push(new Promise(what, back));
    }

    /** This promise was kept by the step itself. */
    void kept(String what) {
        promises.removeIf(promise -> promise.what().equals(what));
    }

    /**
     * Keeps what is left, last promise first.
     *
     * @return number of promises that could not be kept
     */
    int keepAll(PrintWriter out) {
        int broken = 0;
        while (!promises.isEmpty()) {
            Promise promise = promises.pop();
            try {
                promise.back().run();
                out.println("    took back: " + promise.what());
            } catch (RuntimeException failure) {
                broken++;
                out.println("    COULD NOT take back " + promise.what() + ": " + failure);
            }
        }
        out.flush();
        return broken;
    }
}
