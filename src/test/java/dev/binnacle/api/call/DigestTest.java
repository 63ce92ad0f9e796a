package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Login;
import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class DigestTest {
    @TempDir Path folder;
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void ask(String nonce) {
        server.enqueue(
                new MockResponse.Builder()
                        .code(401)
                        .addHeader(
                                "WWW-Authenticate",
                                "Digest realm=\"r\", nonce=\"" + nonce + "\", qop=\"auth\"")
                        .body("who are you?")
                        .build());
    }

    private void welcome() {
        server.enqueue(new MockResponse.Builder().body("welcome").build());
    }

    private Request get(String path) {
        Request plain = Calls.get(server.url(path).toString());
        return new Request(
                "GET",
                plain.url(),
                plain.headers(),
                plain.payload(),
                new Request.Rules(
                        true,
                        false,
                        5,
                        false,
                        null,
                        new Login.Digest("me", "open"),
                        Transport.usual()));
    }

    private String header(int request) throws InterruptedException {
        var taken = server.takeRequest();
        assertThat(taken.getExchangeIndex()).isGreaterThanOrEqualTo(0);
        String value = taken.getHeaders().get("Authorization");
        return request + ":" + (value == null ? "" : value);
    }

    @Test
    void theChallengeIsAnsweredOnceAndCountedAfterwards() throws InterruptedException {
        ask("n1");
        welcome();
        welcome();
        try (var sender = Calls.sender(folder)) {
            Exchange first = sender.send(get("/a"), Progress.none());
            Exchange second = sender.send(get("/b"), Progress.none());

            assertThat(Calls.text(first)).isEqualTo("welcome");
            assertThat(first.hops()).isEmpty();
            assertThat(second.response().status()).isEqualTo(200);
            assertThat(header(1)).isEqualTo("1:");
            String answer = header(2);
            assertThat(answer).contains("nonce=\"n1\"", "nc=00000001", "uri=\"/a\"");
            Matcher own = Pattern.compile("cnonce=\"\\w{32}\"").matcher(answer);
            assertThat(own.find()).isTrue();
            assertThat(header(3)).contains("nc=00000002", "uri=\"/b\"", own.group());
        }
    }

    @Test
    void aWrongPasswordIsTriedOnceNotForEver() {
        ask("n1");
        ask("n2");
        try (var sender = Calls.sender(folder)) {
            Exchange exchange = sender.send(get("/"), Progress.none());

            assertThat(exchange.response().status()).isEqualTo(401);
            assertThat(server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void theLoginDoesNotGoToAnotherHost() throws IOException, InterruptedException {
        try (var elsewhere = new MockWebServer();
                var sender = Calls.sender(folder)) {
            elsewhere.start();
            elsewhere.enqueue(
                    new MockResponse.Builder()
                            .code(401)
                            .addHeader("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\"")
                            .build());
            server.enqueue(
                    new MockResponse.Builder()
                            .code(302)
                            .addHeader("Location", elsewhere.url("/").toString())
                            .build());

            Exchange exchange = sender.send(get("/"), Progress.none());

            assertThat(exchange.response().status()).isEqualTo(401);
            assertThat(elsewhere.getRequestCount()).isEqualTo(1);
            assertThat(elsewhere.takeRequest().getHeaders().get("Authorization")).isNull();
        }
    }
}
