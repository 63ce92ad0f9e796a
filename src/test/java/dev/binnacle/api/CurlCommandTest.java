package dev.binnacle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What curl sends when told so is what the console sends; tried where curl is installed. */
class CurlCommandTest {
    @TempDir Path folder;
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "@looks-like-a-file",
                "it's \"quoted\" \\ and $HOME `id` $(id) %20",
                "two\nlines\twith\ttabs\r\n",
                "Grüße, 世界 😀",
                "!history",
                ""
            })
    void textArrivesByteForByte(String text) throws Exception {
        same(request("POST", Payload.text(text, "text/plain"), new Header("X-A", "it's $1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "OPTIONS", "PURGE"})
    void methodsAndAddressesArriveAsTheyAre(String method) throws Exception {
        same(request(method, Payload.none(), new Header("Empty", ""), new Header("Accept", "a/b")));
    }

    @Test
    void bytesAndFilesAndFormsArriveByteForByte() throws Exception {
        byte[] bytes = new byte[255];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i + 1);
        }
        same(request("PUT", new Payload.Content(bytes, "application/octet-stream")));
        Path file = folder.resolve("it's a file.bin");
        Files.write(file, bytes);
        same(request("POST", new Payload.FromFile(file, "application/pdf")));
        same(request("POST", Payload.text("a=1&b=%26", "application/x-www-form-urlencoded")));
    }

    private Request request(String method, Payload payload, Header... headers) {
        String url = server.url("/a%20b?q=%27;id;&x={1}[2]").toString();
        return new Request(method, url, List.of(headers), payload, Request.Rules.defaults());
    }

    private void same(Request request) throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        server.enqueue(new MockResponse.Builder().build());
        try (var sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC())) {
            sender.send(request, Progress.none());
        }
        RecordedRequest ours = arrived();
        Process curl =
                new ProcessBuilder("bash", "-c", CurlCommand.of(request) + " --silent --max-time 5")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor()).as(said + CurlCommand.of(request)).isZero();
        RecordedRequest theirs = arrived();

        assertThat(theirs.getRequestLine()).isEqualTo(ours.getRequestLine());
        assertThat(theirs.getBody()).isEqualTo(ours.getBody());
        for (Header header : request.headers()) {
            assertThat(theirs.getHeaders().values(header.name()))
                    .isEqualTo(ours.getHeaders().values(header.name()));
        }
        assertThat(theirs.getHeaders().get("Content-Type"))
                .isEqualTo(ours.getHeaders().get("Content-Type"));
    }

    private RecordedRequest arrived() throws InterruptedException {
        return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS));
    }
}
