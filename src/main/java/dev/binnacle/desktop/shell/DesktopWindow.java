package dev.binnacle.desktop.shell;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.util.List;
import java.util.function.Function;

/** The window: starts the toolkit, shows the desktop, asks before it closes on work at risk. */
public final class DesktopWindow {
    private DesktopWindow() {}

    /**
     * Starts the toolkit and shows the window; returns at once. The program ends when the window
     * closes.
     *
     * @param make joins the desktop, on the screen's thread
     * @param closed called after the desktop was closed, before the toolkit ends
     */
    public static void open(Function<Questions, Desktop> make, Runnable closed) {
        Platform.startup(() -> {
            Look.loadFonts();
            var stage = new Stage();
            Desktop desktop = make.apply(new DialogQuestions(stage));
            show(stage, desktop, closed);
        });
    }

    private static void show(Stage stage, Desktop desktop, Runnable closed) {
        Scene scene = desktop.scene();
        stage.setTitle("Binnacle");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            List<String> risks = desktop.risks();
            if (risks.isEmpty()) {
                end(desktop, closed);
                return;
            }
            event.consume();
            desktop.questions()
                    .confirm(
                            "Close Binnacle",
                            String.join("\n", risks),
                            "Close and lose it",
                            () -> {
                                end(desktop, closed);
                                stage.close();
                            });
        });
        stage.show();
    }

    private static void end(Desktop desktop, Runnable closed) {
        desktop.close();
        closed.run();
        Platform.exit();
    }
}
