package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Target;

import javafx.scene.control.ListView;

import java.util.List;

/** The frame itself: start, activity, settings, connections, palette, other sizes. */
final class FrameSteps {
    private static final String NOBODY = "postgresql://nobody@127.0.0.1:1/nothing";

    private FrameSteps() {}

    static List<TourStep> first() {
        return List.of(new TourStep("Start, connect, read the structure", FrameSteps::start));
    }

    static List<TourStep> last() {
        return List.of(
                new TourStep("Activity", FrameSteps::activity),
                new TourStep("Settings and diagnostics", FrameSteps::settings),
                new TourStep("Test a connection", FrameSteps::connections),
                new TourStep("A connection that fails says why", FrameSteps::failing),
                new TourStep("Find anything (Ctrl+K)", FrameSteps::palette),
                new TourStep("Narrow, wide and larger", FrameSteps::sizes));
    }

    private static String start(TourGround ground) throws Exception {
        ground.album().take("01-start");
        return ground.database().product()
                + ", "
                + ground.catalog().tables().size()
                + " tables and views";
    }

    private static String palette(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        var tables = ground.catalog().tables();
        String words = tables.isEmpty() ? "settings" : tables.getFirst().name().name();
        driver.press("Find anything");
        driver.type("Find a table, role, request, action …", words);
        driver.awaitWords(words);
        ground.album().take("74-palette");
        driver.run(() -> driver.desktop().leavePalette());
        return "found " + words;
    }

    private static String connections(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> driver.desktop().open(Target.of(Target.Kind.CONNECTION, "")));
        driver.awaitWords("New connection");
        driver.press("Test");
        driver.awaitWords("Connected: ");
        ground.album().take("72-connection");
        return "connected";
    }

    private static String failing(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> driver.desktop().open(Target.of(Target.Kind.CONNECTION, "")));
        driver.type("A URL to fill the form from", NOBODY);
        driver.press("Fill in");
        driver.press("Test");
        driver.awaitWords("BIN-102");
        ground.album().take("73-connection-failed");
        return "nothing answers at 127.0.0.1:1";
    }

    private static String activity(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> {
            driver.desktop().showArea(Area.ACTIVITY);
            driver.desktop().open(Target.of(Target.Kind.HISTORY, ""));
        });
        driver.awaitWords("Changes");
        driver.await(
                "an event",
                () -> driver.find(ListView.class, list -> !list.getItems().isEmpty()).isPresent());
        ground.album().take("60-activity");
        return "what the tour did is listed";
    }

    private static String settings(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> driver.desktop().open(Target.of(Target.Kind.SETTINGS, "")));
        driver.awaitWords("Copy diagnostics");
        driver.press("Copy diagnostics");
        String copied = driver.on(() -> driver.desktop().clips().get());
        if (copied == null || !copied.contains("JavaFX")) {
            throw new TourFailure("the diagnostics were not copied");
        }
        ground.album().take("71-settings");
        return "diagnostics copied";
    }

    private static String sizes(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.closeTabs();
        DataSteps.rowsOf(ground, ground.tableWithRows());
        int width = (int) driver.desktop().scene().getWidth();
        int height = (int) driver.desktop().scene().getHeight();
        ground.album().resize(1000, 1000);
        ground.album().take("80-narrow");
        ground.album().resize(1920, 960);
        ground.album().take("81-wide");
        ground.album().resize(width, height);
        driver.run(() -> driver.desktop().look().zoomProperty().set(125));
        ground.album().take("82-larger-text");
        driver.run(() -> driver.desktop().look().zoomProperty().set(100));
        return "1000×1000, 1920×960, text at 125 %";
    }
}
