package dev.binnacle.app;

import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.FirstRows;

import java.time.Instant;
import java.util.Properties;
import java.util.function.LongConsumer;

/**
 * Measures the start when asked to, by {@code -Dbinnacle.startup=report} or {@code =exit}: the time
 * until the first table's rows are on the screen. With {@code exit} the program ends there, which
 * is also how the launcher trains its start-up cache.
 *
 * @param asked whether anything is measured at all
 * @param ends whether the program ends once it can be used
 * @param began when the start began, in milliseconds of the epoch
 */
public record Startup(boolean asked, boolean ends, long began) {
    private static final String ASKED = "binnacle.startup";
    private static final String BEGAN = "t0";

    static Startup of(Properties properties) {
        String asked = properties.getProperty(ASKED, "");
        String began = properties.getProperty(BEGAN);
        return new Startup(
                !asked.isEmpty(),
                asked.equals("exit"),
                began == null ? processStart() : Long.parseLong(began));
    }

    private static long processStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElseGet(System::currentTimeMillis);
    }

    /** Calls {@code usable} once with the milliseconds the start took. */
    void watch(Desktop desktop, LongConsumer usable) {
        if (asked) {
            FirstRows.watch(
                    desktop.scene(), () -> usable.accept(System.currentTimeMillis() - began));
        }
    }
}
