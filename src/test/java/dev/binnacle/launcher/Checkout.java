package dev.binnacle.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A small checkout with the real launcher, in a folder with blanks in its name, and around it a
 * make-believe system: JDKs whose {@code java} says how it was called, and a Maven that builds a
 * jar at once.
 */
final class Checkout {
    /** What one run of the launcher ended with. */
    record Run(int exit, String out, String err) {}

    private final Path top;
    private final Path home;
    private final Path system;
    private final List<Process> running = new ArrayList<>();

    Checkout(Path top) throws IOException {
        this.top = top;
        home = Files.createDirectories(top.resolve("my checkout"));
        system = Files.createDirectories(top.resolve("system"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("fxml"));
        Files.createDirectories(home.resolve("styles"));
        Files.createDirectories(system.resolve("home"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Path jvms = Files.createDirectories(system.resolve("jvm"));
        script(
                launcher(),
                Files.readString(Path.of("binnacle"))
                        .replace("jvms=/usr/lib/jvm", "jvms='" + jvms + "'"));
        for (String tool :
                List.of(
                        "cat",
                        "find",
                        "head",
                        "mkdir",
                        "cp",
                        "ln",
                        "touch",
                        "mv",
                        "rm",
                        "readlink",
                        "uname",
                        "sed",
                        "grep",
                        "tail",
                        "sleep",
                        "kill",
                        "nice")) {
            link(tool);
        }
    }

    /** The system's own tools, and no other program of this machine. */
    private void link(String tool) throws IOException {
        Path bin = Files.createDirectories(system.resolve("bin"));
        for (String real : List.of("/usr/bin/" + tool, "/bin/" + tool)) {
            if (Files.exists(Path.of(real))) {
                script(bin.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
                return;
            }
        }
    }

    Path launcher() {
        return home.resolve("binnacle");
    }

    Path home() {
        return home;
    }

    Path userHome() {
        return system.resolve("home");
    }

    /** A JDK where distributions put them. */
    Path installedJdk(String name, String version) throws IOException {
        return jdk("system/jvm/" + name, version);
    }

    /**
     * A folder that looks like a JDK of this version; its java writes its arguments, one a line.
     */
    Path jdk(String name, String version) throws IOException {
        Path folder = Files.createDirectories(top.resolve(name));
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(
                folder.resolve("release"),
                "JAVA_RUNTIME_VERSION=\"" + version + "+9\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                folder.resolve("bin/java"),
                "#!/bin/sh\necho \"java of " + name + "\"; printf '%s\\n' \"$@\"");
        script(folder.resolve("bin/javac"), "#!/bin/sh\n");
        return folder;
    }

    /** A Maven that notes that it ran, then does this. */
    void maven(String deeds) throws IOException {
        script(
                system.resolve("bin/mvn"),
                "#!/bin/sh\necho run >> \"$HOME/builds\"\n" + deeds + "\n");
    }

    /** A Maven that builds. */
    void maven() throws IOException {
        maven(
                """
                mkdir -p target/launch/build/lib
                echo jar > target/launch/build/binnacle-0.1.0.jar
                echo lib > target/launch/build/lib/a.jar\
                """);
    }

    int builds() throws IOException {
        Path builds = userHome().resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /** Makes a source that is newer than everything built. */
    void change() throws IOException {
        Path source = home.resolve("src/main/Change.java");
        Files.writeString(source, "changed");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    }

    Run run(Map<String, String> environment, String... arguments) throws Exception {
        return run(launcher(), environment, arguments);
    }

    Run run(Path command, Map<String, String> environment, String... arguments) throws Exception {
        return end(start(command, environment, arguments));
    }

    Process start(Path command, Map<String, String> environment, String... arguments)
            throws IOException {
        var line = new ArrayList<String>();
        line.add(command.toString());
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).directory(top.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", system.resolve("bin").toString());
        builder.environment().put("HOME", userHome().toString());
        builder.environment().put("BINNACLE_AOT", "off");
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process = builder.start();
        running.add(process);
        return process;
    }

    static Run end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The launcher did not end: " + out + err);
        }
        return new Run(process.exitValue(), out, err);
    }

    void endAll() {
        running.forEach(Process::destroyForcibly);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
