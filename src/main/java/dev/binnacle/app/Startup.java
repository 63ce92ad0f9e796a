package dev.binnacle.app;

import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.DesktopWindow;
import dev.binnacle.desktop.shell.FirstRows;
import dev.binnacle.desktop.shell.RealScreen;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * What is done once the first table's rows are on the screen: the store opens. Measures the time
 * until then when asked to, by {@code -Dbinnacle.startup=report}, or {@code =exit}, which ends the
 * program there. {@code =rehearse} ends it without the store: what the launcher's start-up cache is
 * trained on.
 *
 * @param asked whether anything is measured at all
 * @param ends whether the program ends once it can be used
 * @param stores whether the store opens
 * @param began when the start began, in milliseconds of the epoch
 * @param out told what was measured
 */
public record Startup(
        boolean asked, boolean ends, boolean stores, long began, Consumer<String> out) {
    private static final String ASKED = "binnacle.startup";
    private static final String BEGAN = "t0";

    static Startup of(Properties properties, Consumer<String> out) {
        String asked = properties.getProperty(ASKED, "");
        String began = properties.getProperty(BEGAN);
        boolean rehearsal = asked.equals("rehearse");
        return new Startup(
                !asked.isEmpty(),
                rehearsal || asked.equals("exit"),
                !rehearsal,
                began == null ? processStart() : Long.parseLong(began),
                out);
    }

    private static long processStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElseGet(System::currentTimeMillis);
    }

    boolean rehearses() {
        return !stores;
    }

    /** How long the store may be waited for before it opens without the first rows. */
    Duration patience() {
        return stores ? Duration.ofSeconds(5) : Duration.ofHours(1);
    }

    void watch(Desktop desktop, Runnable store) {
        FirstRows.watch(desktop.scene(), () -> usable(desktop, store));
    }

    private void usable(Desktop desktop, Runnable store) {
        if (stores) {
            store.run();
        } else {
            loadRealScreen();
        }
        if (asked) {
            out.accept("usable after " + (System.currentTimeMillis() - began) + " ms");
        }
        if (ends) {
            DesktopWindow.close(desktop);
        }
    }

    private void loadRealScreen() {
        try {
            out.accept(RealScreen.load() + " classes of real screens");
        } catch (IOException unreadable) {
            out.accept("no classes of real screens: " + unreadable);
        }
    }
}
