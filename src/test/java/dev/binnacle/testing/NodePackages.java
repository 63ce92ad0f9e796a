package dev.binnacle.testing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The npm packages of {@code src/test/js}, installed once per state of their lock file below the
 * build's folder, and the scripts beside them, run by {@code node}.
 */
public final class NodePackages {
    private static final Path SCRIPTS = Path.of("src/test/js");
    private static final int INSTALL_SECONDS = 300;
    private static final int RUN_SECONDS = 120;

    private NodePackages() {}

    /**
     * Runs a script of {@code src/test/js} to its end.
     *
     * @return what it printed
     * @throws AssertionError with all it printed, where it fails
     */
    public static String run(String script, String... arguments) {
        Path folder = installed();
        List<String> command = new ArrayList<>(List.of("node", folder.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return run(folder, RUN_SECONDS, command);
    }

    /** The folder with {@code node_modules} and a copy of the scripts. */
    public static Path installed() {
        try {
            Path folder =
                    Path.of(System.getProperty("java.io.tmpdir"), "node", state()).toAbsolutePath();
            Files.createDirectories(folder);
            try (FileChannel lock =
                            FileChannel.open(
                                    folder.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                copyScripts(folder);
                Path done = folder.resolve("installed");
                if (held.isValid() && !Files.exists(done)) {
                    run(folder, 30, List.of("node", "--version"));
                    run(
                            folder,
                            INSTALL_SECONDS,
                            List.of(
                                    npm(),
                                    "ci",
                                    "--ignore-scripts",
                                    "--prefer-offline",
                                    "--no-audit",
                                    "--no-fund"));
                    Files.createFile(done);
                }
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String npm() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
                ? "npm.cmd"
                : "npm";
    }

    private static String state() throws IOException {
        try {
            byte[] lock = Files.readAllBytes(SCRIPTS.resolve("package-lock.json"));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lock);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void copyScripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        folder.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String run(Path folder, int seconds, List<String> command) {
        Path output = null;
        try {
            output = Files.createTempFile(folder, "output", ".txt");
            Process process = start(folder, command, output);
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(
                        String.join(" ", command)
                                + (ended ? " failed:\n" : " did not end:\n")
                                + printed);
            }
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            delete(output);
        }
    }

    private static Process start(Path folder, List<String> command, Path output) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException missing) {
            throw new AssertionError(
                    "The tests of real clients need Node.js (node and npm, 20 or later) on the"
                            + " path: \""
                            + command.getFirst()
                            + "\" could not be started.",
                    missing);
        }
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException leftBehind) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
