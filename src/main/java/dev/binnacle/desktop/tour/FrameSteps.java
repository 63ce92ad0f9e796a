package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.shell.Target;

import java.util.List;

/** The frame itself: start, palette, connections, settings, activity. */
final class FrameSteps {
    private FrameSteps() {}

    static List<TourStep> first() {
        return List.of(new TourStep("Start, connect, read the structure", FrameSteps::start));
    }

    static List<TourStep> last() {
        return List.of(
                new TourStep("Find anything (Ctrl+K)", FrameSteps::palette),
                new TourStep("Connections", FrameSteps::connections),
                new TourStep("Activity", FrameSteps::activity),
                new TourStep("Settings and diagnostics", FrameSteps::settings));
    }

    private static String start(TourGround ground) throws Exception {
        var problem = ground.driver().on(() -> ground.backend().problemProperty().get());
        if (problem != null) {
            throw new TourFailure(problem.text());
        }
        ground.driver().picture("01-start");
        return ground.catalog().tables().size() + " tables and views";
    }

    private static String palette(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        String table = ground.catalog().tables().getFirst().name().name();
        driver.press("Find anything");
        driver.type("Find a table, role, request, action …", table);
        driver.awaitWords(table);
        driver.picture("70-palette");
        driver.run(() -> driver.desktop().leavePalette());
        return "found " + table;
    }

    private static String connections(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> driver.desktop().open(Target.of(Target.Kind.CONNECTION, "")));
        driver.awaitWords("New connection");
        driver.press("Test");
        driver.awaitWords("Connected: ");
        driver.picture("71-connections");
        return "tested";
    }

    private static String activity(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> {
            driver.desktop().showArea(dev.binnacle.desktop.shell.Area.ACTIVITY);
            driver.desktop().open(Target.of(Target.Kind.HISTORY, ""));
        });
        driver.awaitWords("Changes");
        driver.picture("72-activity");
        return "listed";
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
        driver.picture("73-settings");
        return "copied";
    }
}
