package dev.binnacle.desktop.window;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A display of its own, on which programs open real windows: an X server that draws nowhere. Tests
 * that need one are skipped where it is not installed; {@code .ci/run} installs it and takes a skip
 * for a failure.
 */
final class RealDisplay implements AutoCloseable {
    private final Process server;
    private final String name;
    private final List<Process> programs = new ArrayList<>();

    private RealDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    static RealDisplay open() throws IOException {
        assumeTrue(installed("Xvfb"), "Xvfb is not installed");
        Process server =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1280x900x24",
                                "-nolisten",
                                "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String number = output(server).readLine();
        if (number == null) {
            throw new IOException("Xvfb ended without a display");
        }
        return new RealDisplay(server, ":" + number.strip());
    }

    static boolean installed(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** Starts this class's main on the display, in a process of its own. */
    Process start(Class<?> program, String... arguments) throws IOException {
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dprism.order=sw",
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                program.getName()));
        line.addAll(List.of(arguments));
        return start(line);
    }

    /** Runs a command of the system on the display to its end. */
    void run(String... line) throws Exception {
        Process process = start(List.of(line));
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", line) + " failed");
        }
    }

    private Process start(List<String> line) throws IOException {
        var builder = new ProcessBuilder(line);
        builder.environment().put("DISPLAY", name);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("GDK_BACKEND", "x11");
        builder.redirectError(ProcessBuilder.Redirect.appendTo(new File("target/window.log")));
        Process process = builder.start();
        programs.add(process);
        return process;
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Ends every program and the display. */
    @Override
    public void close() {
        programs.forEach(Process::destroyForcibly);
        server.destroy();
    }
}
