package dev.binnacle.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.launcher.Checkout.Run;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The launcher itself, run as a user runs it. */
class LauncherTest {
    private static final int PROBLEM = 3;

    @TempDir private Path folder;
    private Checkout checkout;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aSystemWithAJdkAndMaven() throws Exception {
        checkout = new Checkout(folder);
        checkout.maven();
        environment.put("JAVA_HOME", checkout.jdk("jdk 25", "25.0.3").toString());
        environment.put("DISPLAY", ":7");
    }

    @AfterEach
    void nothingStaysBehind() {
        checkout.endAll();
    }

    @Test
    void theFirstStartBuildsAndTheNextDoesNot() throws Exception {
        Run first = checkout.run(environment);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).contains("Building Binnacle");
        assertThat(first.out())
                .startsWith("java of jdk 25")
                .contains(checkout.home() + "/target/launch/app/binnacle.jar", "dev.binnacle.Main");
        Run second = checkout.run(environment);
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void newerSourcesAreBuiltAgain() throws Exception {
        checkout.run(environment);
        checkout.change();
        checkout.run(environment);
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void whatMavenBuiltAlreadyIsUsed() throws Exception {
        Files.createDirectories(checkout.home().resolve("target/lib"));
        Files.writeString(checkout.home().resolve("target/lib/a.jar"), "lib");
        Files.writeString(checkout.home().resolve("target/binnacle-0.1.0.jar"), "jar");
        assertThat(checkout.run(environment).exit()).isZero();
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLog() throws Exception {
        checkout.maven(
                "echo '[INFO] fine'; echo '[ERROR] Main.java:[3,1] cannot find symbol'; exit 1");
        Run run = checkout.run(environment);
        assertThat(run.exit()).isEqualTo(PROBLEM);
        assertThat(run.err()).contains("cannot find symbol", "build.log").doesNotContain("fine");
        checkout.maven();
        assertThat(checkout.run(environment).exit()).isZero();
    }

    @Test
    void twoFirstStartsAtOnceBuildOnce() throws Exception {
        Process one = checkout.start(checkout.launcher(), environment);
        Process two = checkout.start(checkout.launcher(), environment);
        assertThat(Checkout.end(one).exit()).isZero();
        assertThat(Checkout.end(two).exit()).isZero();
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void aBuilderThatDiedHoldsNobodyUp() throws Exception {
        Path lock = checkout.home().resolve("target/launch/lock");
        Files.createDirectories(lock);
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertThat(checkout.run(environment).exit()).isZero();
    }

    @Test
    void itStartsThroughALinkFromAnywhere() throws Exception {
        Path link = folder.resolve("start here");
        Files.createSymbolicLink(link, Path.of("my checkout/binnacle"));
        Run run = checkout.run(link, environment);
        assertThat(run.out()).contains(checkout.home() + "/target/launch/app/binnacle.jar");
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        Run run = checkout.run(environment, "data", "query", "select 'a  b' as \"x y\"", "*");
        assertThat(run.out()).endsWith("data\nquery\nselect 'a  b' as \"x y\"\n*\n");
    }

    @Test
    void withoutADisplayItOffersTheTour() throws Exception {
        environment.remove("DISPLAY");
        Run run = checkout.run(environment, "--workspace", "shop");
        assertThat(run.exit()).isEqualTo(PROBLEM);
        assertThat(run.err()).contains("no display", "./binnacle tour DIR");
        assertThat(run.out()).isEmpty();
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void commandsNeedNoDisplay() throws Exception {
        environment.remove("DISPLAY");
        Run run = checkout.run(environment, "tour", "pictures");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("-Dglass.platform=Headless");
    }

    @Test
    void theWindowOpensOnTheDisplay() throws Exception {
        assertThat(checkout.run(environment).out()).doesNotContain("Headless");
    }

    @Test
    void anUnwritableFolderIsToldWithWhatToDo() throws Exception {
        Files.writeString(checkout.home().resolve("target"), "a file in the way");
        Run run = checkout.run(environment);
        assertThat(run.exit()).isEqualTo(PROBLEM);
        assertThat(run.err()).contains("cannot be written", "writable");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        Files.delete(folder.resolve("system/bin/mvn"));
        Run run = checkout.run(environment);
        assertThat(run.exit()).isEqualTo(PROBLEM);
        assertThat(run.err()).contains("no mvn", "apt install maven");
    }

    /** The real java of this test, with the launcher's options: it refuses some beside a cache. */
    @Test
    void itsOptionsOfJavaAllowAStartUpCacheToBeMade() throws Exception {
        String launcher = Files.readString(Path.of("binnacle"));
        String options = launcher.replaceAll("(?s).*\nbase_options=\"([^\"]*)\".*", "$1");
        var line = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        line.addAll(List.of(options.trim().split("\\s+")));
        line.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + folder.resolve("c")));
        line.add("-version");
        Process java = new ProcessBuilder(line).redirectErrorStream(true).start();
        Run run = Checkout.end(java);
        assertThat(run.exit()).as(run.out()).isZero();
    }
}
