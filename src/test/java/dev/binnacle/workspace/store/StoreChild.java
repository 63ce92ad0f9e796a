package dev.binnacle.workspace.store;

import dev.binnacle.base.ProblemException;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Another program with a workspace open, for a test to kill. It says on its output what is saved.
 */
public final class StoreChild {
    private static final String TEXT = "{\"staged\": \"" + "edit ".repeat(200) + "\"}";

    private StoreChild() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = new WorkspaceFolder(Path.of(arguments[1]));
        try (Workspace workspace = Workspace.open(folder)) {
            if (arguments[0].equals("hold")) {
                out.println("open");
                System.in.read();
                return;
            }
            write(workspace.store().journal(), arguments[2], out);
        } catch (ProblemException refused) {
            out.println(refused.problem().code().id());
        }
    }

    private static void write(Journal journal, String prefix, PrintStream out) {
        for (int i = 0; i < 100_000; i++) {
            journal.put(prefix + i, TEXT + i);
            out.println(i);
        }
    }

    static String text(int number) {
        return TEXT + number;
    }

    /** The class path of this test run, however it was started. */
    private static String classPath() {
        if (StoreChild.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /** Starts this class in a JVM of its own, by way of these words (such as a limiting shell). */
    static Process start(List<String> before, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        classPath(),
                        StoreChild.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
