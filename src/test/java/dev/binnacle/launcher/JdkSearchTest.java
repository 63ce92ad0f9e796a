package dev.binnacle.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.launcher.Checkout.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the launcher looks for a JDK, and what it says of those that are too old. */
class JdkSearchTest {
    @TempDir private Path folder;
    private Checkout checkout;

    @BeforeEach
    void aSystemWithMaven() throws Exception {
        checkout = new Checkout(folder);
        checkout.maven();
    }

    private Run version(Map<String, String> environment) throws Exception {
        return checkout.run(environment, "--version");
    }

    @Test
    void aNamedJdkComesBeforeJavaHome() throws Exception {
        Path named = checkout.jdk("named", "26");
        Path home = checkout.jdk("home", "25.0.1");
        Map<String, String> both =
                Map.of("BINNACLE_JAVA", named.toString(), "JAVA_HOME", home.toString());
        assertThat(version(both).out()).startsWith("java of named");
        assertThat(version(Map.of("JAVA_HOME", home.toString())).out()).startsWith("java of home");
    }

    @Test
    void aNamedJdkMayBeItsJava() throws Exception {
        Path named = checkout.jdk("named", "25");
        assertThat(version(Map.of("BINNACLE_JAVA", named + "/bin/java")).out())
                .startsWith("java of named");
    }

    @Test
    void aNamedJdkThatIsTooOldIsRefused() throws Exception {
        Path named = checkout.jdk("named", "21.0.2");
        Run run = version(Map.of("BINNACLE_JAVA", named.toString()));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("BINNACLE_JAVA is not a JDK 25", named.toString());
    }

    @Test
    void anOldJavaHomeIsPassedOverForAnInstalledOne() throws Exception {
        Path old = checkout.jdk("old", "17.0.9");
        checkout.installedJdk("java-21", "21");
        checkout.installedJdk("temurin-25", "25.0.3");
        assertThat(version(Map.of("JAVA_HOME", old.toString())).out())
                .startsWith("java of system/jvm/temurin-25");
    }

    @Test
    void aJdkOfSdkmanIsFound() throws Exception {
        Path candidates = checkout.userHome().resolve(".sdkman/candidates/java");
        Files.createDirectories(candidates);
        Files.move(checkout.jdk("sdkman", "25.0.3"), candidates.resolve("25.0.3-tem"));
        assertThat(version(Map.of()).out()).startsWith("java of sdkman");
    }

    @Test
    void aJdkThatMavenWasToldOfIsFound() throws Exception {
        Path jdk = checkout.jdk("at work", "25.0.3");
        Path settings = Files.createDirectories(checkout.userHome().resolve(".m2"));
        Files.writeString(
                settings.resolve("toolchains.xml"),
                "<toolchains><toolchain>\n<configuration>\n  <jdkHome>"
                        + jdk
                        + "</jdkHome>\n</configuration>\n</toolchain></toolchains>\n");
        assertThat(version(Map.of()).out()).startsWith("java of at work");
    }

    @Test
    void withNoneItSaysWhatItSawAndWhatToInstall() throws Exception {
        Path old = checkout.jdk("old", "17.0.9");
        Run run = version(Map.of("JAVA_HOME", old.toString()));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains("needs a JDK 25 or newer", "JAVA_HOME is Java 17 (" + old + ")")
                .contains("adoptium.net", "brew install", "BINNACLE_JAVA=");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theJavaOnThePathIsFoundThroughItsLinks() throws Exception {
        Path real = checkout.jdk("linked", "25.0.3").resolve("bin/java");
        Path first = Files.createSymbolicLink(folder.resolve("alternatives"), real);
        Files.createSymbolicLink(folder.resolve("system/bin/java"), first);
        assertThat(version(Map.of()).out()).startsWith("java of linked");
    }
}
