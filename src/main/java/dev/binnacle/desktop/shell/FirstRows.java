package dev.binnacle.desktop.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.List;

/** Notices when the window can be used: the first table's rows are on the screen. */
public final class FirstRows implements Runnable {
    private static final List<String> ROWS = List.of(".grid-cell", ".table-row-cell:filled");

    private final Scene scene;
    private final Runnable usable;
    private boolean seen;

    private FirstRows(Scene scene, Runnable usable) {
        this.scene = scene;
        this.usable = usable;
    }

    /** Calls {@code usable} once, on the screen's thread, after rows have been drawn. */
    public static void watch(Scene scene, Runnable usable) {
        scene.addPostLayoutPulseListener(new FirstRows(scene, usable));
    }

    @Override
    public void run() {
        if (seen) {
            // the pulse after the one that laid the rows out: those are on the screen now
            scene.removePostLayoutPulseListener(this);
            usable.run();
        } else if (hasRows()) {
            seen = true;
            Platform.requestNextPulse();
        }
    }

    private boolean hasRows() {
        return ROWS.stream().anyMatch(row -> scene.getRoot().lookup(row) != null);
    }
}
