package dev.binnacle.desktop.shell;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/** The one door to the screen's thread. Runs at once when already there. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /** Runs after what is being handled now, such as a layout or an event. */
    public static void later(Runnable task) {
        Platform.runLater(task);
    }
}
