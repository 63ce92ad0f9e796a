package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Desktop;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks the console step by step; a failed step is told and the walk goes on. */
public final class Tour {
    private final Desktop desktop;
    private final Path folder;
    private final PrintWriter out;

    /**
     * @param folder where the pictures go
     * @param out where each step's outcome is told
     */
    public Tour(Desktop desktop, Path folder, PrintWriter out) {
        this.desktop = desktop;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Walks everything over one backend. Off the screen's thread.
     *
     * @return number of steps that failed
     */
    public int walk(String connection) {
        var driver = new Driver(desktop, folder);
        driver.await(
                "the connection",
                () ->
                        desktop.backends()
                                .find(connection)
                                .filter(backend ->
                                        backend.stateProperty().get() != Backend.State.CONNECTING)
                                .isPresent());
        Backend backend = driver.on(() -> desktop.backends().find(connection).orElseThrow());
        driver.await(
                "the structure",
                () ->
                        backend.problemProperty().get() != null
                                || !backend.catalog().schemas().isEmpty());
        var ground = new TourGround(driver, backend);
        int failed = 0;
        int number = 0;
        for (TourStep step : steps()) {
            number++;
            failed += take(step, number, ground) ? 0 : 1;
        }
        return failed;
    }

    private boolean take(TourStep step, int number, TourGround ground) {
        String line = String.format("%2d  %-38s ", number, step.title());
        long start = System.nanoTime();
        try {
            String found = step.act().take(ground);
            out.println(
                    line
                            + "ok      "
                            + found
                            + "  ("
                            + (System.nanoTime() - start) / 1_000_000
                            + " ms)");
            return true;
        } catch (TourSkip skip) {
            out.println(line + "skipped " + skip.getMessage());
            return true;
        } catch (Exception failure) {
            out.println(line + "FAILED  " + failure.getMessage());
            keepPicture(number, ground);
            return false;
        } finally {
            out.flush();
        }
    }

    private void keepPicture(int number, TourGround ground) {
        try {
            ground.driver().picture("failed-" + number);
        } catch (Exception noPicture) {
            out.println("    no picture of it: " + noPicture.getMessage());
        }
    }

    private static List<TourStep> steps() {
        var steps = new ArrayList<TourStep>();
        steps.addAll(FrameSteps.first());
        steps.addAll(DataSteps.all());
        steps.addAll(FrameSteps.last());
        return steps;
    }
}
