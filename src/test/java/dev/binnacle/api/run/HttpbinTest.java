package dev.binnacle.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.base.Progress;

import org.gaul.httpbin.HttpBin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** A server that nobody here wrote answers as a file says. */
class HttpbinTest {
    @TempDir Path folder;

    @Test
    void aWalkThroughHttpbinPasses() throws Exception {
        var server = new HttpBin(URI.create("http://127.0.0.1:0"));
        server.start();
        try (var sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC())) {
            Map<String, String> given = Map.of("bin", "http://127.0.0.1:" + server.getPort());
            var runner =
                    new FileRunner(sender, RunChoice.of(true, 0, Duration.ZERO), Clock.systemUTC());
            FileResult result =
                    runner.run(
                            "httpbin.hurl",
                            file(),
                            folder,
                            new RunVariables(given, Map.of(), Clock.systemUTC()),
                            Progress.none(),
                            tried -> {});
            assertThat(result.told()).isEmpty();
            assertThat(result.requests()).isEqualTo(22);
        } finally {
            server.stop();
        }
    }

    private static HurlFile file() throws IOException {
        try (InputStream in = HttpbinTest.class.getResourceAsStream("/hurl/httpbin.hurl")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return (HurlFile) HurlReading.of(text);
        }
    }
}
