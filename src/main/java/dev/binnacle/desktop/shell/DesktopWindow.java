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
            Platform.setImplicitExit(false);
            Look.loadFonts();
            show(make, closed);
        });
    }

    /** Shows the window of a desktop while the toolkit runs. On the screen's thread. */
    public static void show(Function<Questions, @Nullable Desktop> make, Runnable closed) {
        var stage = new Stage();
        Desktop desktop = make.apply(new DialogQuestions(stage));
        if (desktop != null) {
            show(stage, desktop, closed);
        }
    }

    /**
     * Closes the window to go on with something else, asking first when work is at risk. From any
     * thread.
     *
     * @param then runs when the window is closed; the program does not end
     * @param stayed runs when its user would rather stay
     */
    public static void leave(Desktop desktop, Runnable then, Runnable stayed) {
        FxThread.later(() -> {
            Runnable leave =
                    () -> {
                        desktop.close();
                        desktop.scene().getWindow().hide();
                        Settling.of(desktop.jobs(), then);
                    };
            List<String> risks = desktop.risks();
            if (risks.isEmpty()) {
                leave.run();
            } else {
                String all = String.join("\n", risks);
                desktop.questions()
                        .confirm("Leave this workspace", all, "Leave and lose it", leave, stayed);
            }
        });
    }

    private static void show(Stage stage, Desktop desktop, Runnable closed) {
        Scene scene = desktop.scene();
        stage.setTitle(desktop.title());
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
        Settling.of(
                desktop.jobs(),
                () -> {
                    closed.run();
                    Platform.exit();
                });
    }
}
