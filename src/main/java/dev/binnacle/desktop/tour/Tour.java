package dev.binnacle.desktop.tour;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Database;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Desktop;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Walks the console step by step, in the order of the rail; a failed step is told and the walk goes
 * on. The database is left as it was found.
 */
public final class Tour {
    private final Driver driver;
    private final Album album;
    private final Function<Database, AccessSnapshot> accessReader;
    private final Path definition;
    private final PrintWriter out;
    private int number;
    private int ok;
    private int skipped;
    private int failed;

    /**
     * @param folder where the pictures go
     * @param dark whether each picture is taken in dark too
     * @param accessReader reads who may do what, apart from what the screens hold
     * @param definition the folder of the workspace's definition; the tour begins one there
     * @param out where each step's outcome is told
     */
    public Tour(
            Desktop desktop,
            Path folder,
            boolean dark,
            Function<Database, AccessSnapshot> accessReader,
            Path definition,
            PrintWriter out) {
        this.driver = new Driver(desktop);
        this.album = new Album(driver, folder, dark);
        this.accessReader = accessReader;
        this.definition = definition;
        this.out = out;
    }

    /**
     * Walks everything over one backend. Off the screen's thread.
     *
     * @throws ProblemException when the backend cannot be connected to
     */
    public TourSummary walk(String connection) {
        Backend backend = connected(connection);
        var ground = new TourGround(driver, album, backend, accessReader, definition);
        AsFound before = AsFound.of(ground);
        areas(ground.found().isPresent(), WorkbenchSteps.fit(ground))
                .forEach(steps -> {
                    steps.forEach(step -> take(step, ground));
                    driver.closeTabs();
                });
        failed += ground.restoring().keepAll(out);
        compare(ground, before);
        return new TourSummary(ok, skipped, failed, album.count());
    }

    /**
     * In the order of the rail; where no rows may be changed, those of the tour's own table are.
     *
     * @param demo whether the backend is the demo's or like it
     */
    private static List<List<TourStep>> areas(boolean rows, boolean demo) {
        var areas = new ArrayList<List<TourStep>>();
        areas.add(FrameSteps.first());
        areas.add(DataSteps.looking());
        areas.add(rows ? DataSteps.changing() : List.of());
        areas.add(SqlSteps.looking());
        areas.add(rows ? SqlSteps.changing() : List.of());
        areas.add(DiagramSteps.all());
        areas.add(SchemaSteps.all());
        areas.add(CompareSteps.all());
        areas.add(rows ? List.of() : DataSteps.changing());
        areas.add(rows ? List.of() : SqlSteps.changing());
        areas.add(AccessSteps.all());
        areas.add(SchemaSteps.last());
        areas.add(ApiSteps.all());
        areas.add(List.of(ServerSteps.step()));
        areas.add(demo ? WorkbenchSteps.all() : List.of());
        areas.add(FrameSteps.last());
        return areas;
    }

    private Backend connected(String connection) {
        driver.await(
                "the connection",
                () ->
                        driver.desktop()
                                .backends()
                                .find(connection)
                                .filter(found ->
                                        found.stateProperty().get() != Backend.State.CONNECTING)
                                .isPresent());
        Backend backend =
                driver.on(() -> driver.desktop().backends().find(connection).orElseThrow());
        var problem = driver.on(() -> backend.problemProperty().get());
        if (problem != null) {
            throw problem.exception();
        }
        driver.await("the structure", () -> !backend.catalog().schemas().isEmpty());
        return backend;
    }

    private void take(TourStep step, TourGround ground) {
        number++;
        long start = System.nanoTime();
        try {
            String found = step.act().take(ground);
            ok++;
            tell(step, "ok", found + "  (" + (System.nanoTime() - start) / 1_000_000 + " ms)");
        } catch (TourSkip skip) {
            skipped++;
            tell(step, "skipped", skip.getMessage());
        } catch (Exception failure) {
            failed++;
            tell(step, "FAILED", failure.getMessage());
            keepPicture();
        }
    }

    private void tell(TourStep step, String outcome, @Nullable String words) {
        out.println(String.format("%2d  %-38s %-7s %s", number, step.title(), outcome, words));
        out.flush();
    }

    private void keepPicture() {
        try {
            album.take("failed-" + number);
        } catch (Exception noPicture) {
            out.println("    no picture of it: " + noPicture.getMessage());
        }
    }

    private void compare(TourGround ground, AsFound before) {
        String differences = before.differences(ground, AsFound.of(ground));
        if (differences.isEmpty()) {
            out.println("The database is as it was found.");
        } else {
            failed++;
            out.println(differences);
        }
        out.flush();
    }
}
