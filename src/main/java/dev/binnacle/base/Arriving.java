package dev.binnacle.base;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Hands things over to the screen's thread in order, as many at a time as have come: thousands of
 * small statements must not become thousands of turns of the screen.
 */
public final class Arriving<T> {
    private final Executor screen;
    private final Consumer<List<T>> taker;
    private final Queue<T> waiting = new ArrayDeque<>();

    public Arriving(Executor screen, Consumer<List<T>> taker) {
        this.screen = screen;
        this.taker = taker;
    }

    public synchronized void add(T one) {
        waiting.add(one);
        if (waiting.size() == 1) {
            screen.execute(() -> taker.accept(taken()));
        }
    }

    private synchronized List<T> taken() {
        List<T> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }
}
