package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Hop;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.echo.EchoServer;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

@ParameterizedClass(name = "by a run: {0}")
@ValueSource(booleans = {false, true})
class RedirectTest {
    @TempDir Path folder;
    @Parameter boolean running;
    private EchoServer here;
    private EchoServer elsewhere;
    private RequestSender sender;

    @BeforeEach
    void start() throws IOException {
        here = EchoServer.start();
        elsewhere = EchoServer.start();
        sender = running ? Calls.running(folder, 20_000) : Calls.sender(folder);
    }

    @AfterEach
    void stop() {
        sender.close();
        here.close();
        elsewhere.close();
    }

    @Test
    void aRedirectIsShownAndNotFollowedUnlessAsked() {
        Exchange exchange = send(Calls.get(here.address() + "/redirect/1"));

        assertThat(exchange.response().status()).isEqualTo(302);
        assertThat(exchange.hops()).hasSize(1);
        assertThat(exchange.hops().getFirst().followed()).isFalse();
        assertThat(exchange.hops().getFirst().note()).contains("location: true");
    }

    @Test
    void eachHopIsRecordedAndTimed() {
        Exchange exchange = send(Calls.following(Calls.get(here.address() + "/redirect/3"), false));

        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(exchange.hops().stream().map(Hop::location))
                .containsExactly("/redirect/2", "/redirect/1", "/echo");
        assertThat(exchange.timeline().phases().getLast().hop()).isEqualTo(3);
    }

    @Test
    void aLoopEndsInAProblem() {
        assertThat(
                        Calls.problemOf(
                                        sender,
                                        Calls.following(
                                                Calls.get(here.address() + "/redirect/90"), false))
                                .code())
                .isEqualTo(ProblemCode.REDIRECT_LOOP);
    }

    @Test
    void secretsCookiesAndOwnHeadersStayAtHome() throws IOException {
        try (var server = pointingTo(302, elsewhere.address() + "/echo")) {
            Request request =
                    Calls.get(
                            server.url(),
                            new Header("Authorization", "Bearer hunter2"),
                            new Header("X-Api-Key", "hunter2"),
                            new Header("Cookie", "sid=hunter2"),
                            new Header("Accept", "application/json"));

            Exchange exchange = send(Calls.following(request, false));
            Exchange trusted = send(Calls.following(request, true));

            assertThat(Calls.text(exchange)).doesNotContain("hunter2").contains("application/json");
            assertThat(exchange.hops().getFirst().note())
                    .contains("Authorization", "X-Api-Key", "Cookie");
            assertThat(Calls.text(trusted)).contains("Bearer hunter2");
        }
    }

    @Test
    void aBodyIsNotCarriedToAnotherHost() throws IOException {
        try (var server = pointingTo(307, elsewhere.address() + "/echo")) {
            Exchange exchange =
                    send(Calls.following(Calls.post(server.url(), "password=hunter2"), false));

            assertThat(exchange.response().status()).isEqualTo(307);
            assertThat(exchange.hops().getFirst().note()).contains("body");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "gopher://a/", "ftp://a/"})
    void onlyHttpIsFollowed(String location) throws IOException {
        try (var server = pointingTo(302, location)) {
            Exchange exchange = send(Calls.following(Calls.get(server.url()), true));

            assertThat(exchange.response().status()).isEqualTo(302);
            assertThat(exchange.hops().getFirst().followed()).isFalse();
        }
    }

    @Test
    void httpsIsNotLeftForHttp() {
        var secure =
                new Request(
                        "GET",
                        "https://a.example/",
                        List.of(),
                        Payload.none(),
                        new Request.Rules(true, true, 5, false, null));

        assertThat(RedirectPolicy.decide(secure, 302, "http://a.example/"))
                .isInstanceOf(RedirectPolicy.Refuse.class);
        assertThat(RedirectPolicy.decide(secure, 302, "/b"))
                .isInstanceOf(RedirectPolicy.Follow.class);
    }

    @Test
    void afterASeeOtherAPostBecomesAGetWithoutItsBody() {
        Request post = Calls.following(Calls.post("http://a.example/", "x"), false);

        var follow = (RedirectPolicy.Follow) RedirectPolicy.decide(post, 303, "/done");

        assertThat(follow.next().method()).isEqualTo("GET");
        assertThat(follow.next().payload()).isInstanceOf(Payload.None.class);
    }

    private static HostileServer pointingTo(int status, String location) throws IOException {
        return HostileServer.saying(
                "HTTP/1.1 "
                        + status
                        + " Moved\r\nLocation: "
                        + location
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    private Exchange send(Request request) {
        return sender.send(request, Progress.none());
    }
}
