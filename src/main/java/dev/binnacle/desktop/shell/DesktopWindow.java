package dev.binnacle.desktop.shell;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** The window: starts the toolkit, shows the desktop, asks before it closes on work at risk. */
public final class DesktopWindow {
    private DesktopWindow() {}

    /**
     * Starts the toolkit and shows the window; returns at once. The program ends when the window
     * closes.
     *
     * @param make joins the desktop, on the screen's thread; null = there is nothing to show
     * @param closed called after the desktop was closed, before the toolkit ends
     */
    public static void open(Function<Questions, @Nullable Desktop> make, Runnable closed) {
        Platform.startup(() -> {
            Look.loadFonts();
            var stage = new Stage();
            @Nullable Desktop desktop = make.apply(new DialogQuestions(stage));
            if (desktop != null) {
                show(stage, desktop, closed);
            }
        });
    }

    private static void show(Stage stage, Desktop desktop, Runnable closed) {
        Scene scene = desktop.scene();
        stage.setTitle("Binnacle");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setScene(scene);
        Runnable end = () -> end(stage, desktop, closed);
        stage.setOnCloseRequest(event -> {
            // the end is ours: the toolkit's own would come after it has stopped
            event.consume();
            List<String> risks = desktop.risks();
            if (risks.isEmpty()) {
                end.run();
            } else {
                String all = String.join("\n", risks);
                desktop.questions().confirm("Close Binnacle", all, "Close and lose it", end);
            }
        });
        stage.show();
    }

    /** Closes the window as its user would. From any thread. */
    public static void close(Desktop desktop) {
        FxThread.later(() -> {
            var window = desktop.scene().getWindow();
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
    }

    private static void end(Stage stage, Desktop desktop, Runnable closed) {
        desktop.close();
        stage.hide();
        closed.run();
        Platform.exit();
    }
}
