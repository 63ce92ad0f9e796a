package dev.binnacle.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.echo.EchoServer;
import dev.binnacle.base.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class SuiteRunnerTest {
    private static final Clock CLOCK = Clock.systemUTC();
    @TempDir Path folder;

    @Test
    void aRunWithoutEndIsEndedEarlyAndWhatCameIsKept() throws IOException {
        try (EchoServer echo = EchoServer.start();
                var sender = new RequestSender(CallLimits.defaults(), folder, CLOCK)) {
            Path file = folder.resolve("a.hurl");
            Files.writeString(file, "GET " + echo.address() + "/echo\nHTTP 200\n");
            var runner =
                    new SuiteRunner(
                            sender,
                            RunChoice.of(false, 0, Duration.ZERO),
                            CLOCK,
                            () -> new RunVariables(Map.of(), Map.of(), CLOCK));
            var plan = new RunPlan(null, List.of(file), null, 2, -1, false);

            List<RunOutcome> outcomes =
                    runner.run(
                            plan,
                            Progress.none(),
                            outcome -> {
                                if (outcome.row() == 5) {
                                    runner.endEarly();
                                }
                            });

            assertThat(outcomes).hasSizeBetween(5, 10).allMatch(RunOutcome::passed);
        }
    }

    @Test
    void ofAFolderOnlyFilesAreTaken() throws IOException {
        Files.createDirectory(folder.resolve("a.hurl"));
        Files.writeString(folder.resolve("a.hurl/b.hurl"), "GET http://localhost\n");

        assertThat(SuiteRunner.files(List.of(folder)))
                .containsExactly(folder.resolve("a.hurl/b.hurl"));
    }
}
