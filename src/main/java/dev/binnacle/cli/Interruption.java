package dev.binnacle.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, Ctrl+C ends the work early; the program ends once what came of it is told,
 * which {@link #close} says.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE = 15;
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook;

    /**
     * @param end makes the work end soon; called on another thread
     */
    Interruption(Runnable end) {
        hook =
                new Thread(() -> {
                    end.run();
                    await();
                });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            told.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException killed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the program ends already, by this very hook
        }
    }
}
