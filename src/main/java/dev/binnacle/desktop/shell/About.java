package dev.binnacle.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program says of itself, for a report: versions and places, never a secret.
 *
 * @param version of the program
 * @param log the file that the log goes to
 */
public record About(String version, Path workspace, Path log) {

    /** A line each: program, Java, toolkit, system, memory, places, open backends. */
    List<String> lines(Backends backends) {
        Runtime machine = Runtime.getRuntime();
        long used = (machine.totalMemory() - machine.freeMemory()) >> 20;
        var lines = new ArrayList<String>();
        lines.add("Binnacle   " + version);
        lines.add(
                "Java       "
                        + Runtime.version()
                        + ", JavaFX "
                        + System.getProperty("javafx.runtime.version", "?"));
        lines.add(
                "System     "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version")
                        + " "
                        + System.getProperty("os.arch"));
        lines.add(
                "Memory     "
                        + used
                        + " MB used of at most "
                        + (machine.maxMemory() >> 20)
                        + " MB");
        lines.add("Workspace  " + workspace);
        lines.add("Log        " + log);
        for (Backend backend : backends.open()) {
            var database = backend.database();
            var problem = backend.problemProperty().get();
            lines.add(
                    "Backend    "
                            + backend.settings().engine().title()
                            + ", "
                            + (database != null ? database.product() : "not connected")
                            + (problem == null ? "" : ", " + problem.code().id()));
        }
        return lines;
    }
}
