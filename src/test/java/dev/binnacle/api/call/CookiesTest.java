package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.Header;
import dev.binnacle.api.Request;
import dev.binnacle.api.live.AnswerWatcher;
import dev.binnacle.api.live.EventStream;
import dev.binnacle.api.live.LiveLog;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Cookies that are kept between calls, as the console sends: one call after the other. */
class CookiesTest {
    @TempDir Path folder;
    private final MockWebServer server = new MockWebServer();
    private Duration passed = Duration.ZERO;
    private final Cookies cookies = new Cookies(() -> Instant.now().plus(passed));
    private RequestSender base;
    private RequestSender sender;

    @BeforeEach
    void open() throws IOException {
        server.start();
        base = Calls.sender(folder);
        sender = base.keeping(cookies);
    }

    @AfterEach
    void close() {
        base.close();
        server.close();
    }

    private String url(String path) {
        return "http://localhost:" + server.getPort() + path;
    }

    private void login(String... set) {
        var answer = new MockResponse.Builder();
        for (String each : set) {
            answer.addHeader("Set-Cookie", each);
        }
        server.enqueue(answer.build());
        sender.send(Calls.get(url("/login")), Progress.none());
        take();
    }

    /** What a request to it is sent with; empty = no cookie. */
    private String sentTo(String url) {
        return sent(sender, Calls.get(url), AnswerWatcher.none());
    }

    private String sent(RequestSender by, Request request, AnswerWatcher watcher) {
        server.enqueue(new MockResponse.Builder().build());
        by.send(request, Progress.none(), watcher);
        return take();
    }

    private String take() {
        try {
            return Objects.requireNonNullElse(server.takeRequest().getHeaders().get("Cookie"), "");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private List<String> names() {
        return cookies.all().stream().map(KeptCookie::name).toList();
    }

    @Test
    void aLoginCarriesOverToTheNextCallButToNoOtherJarAndHost() {
        login("sid=abc; Path=/; HttpOnly");

        assertThat(sentTo(url("/me"))).isEqualTo("sid=abc");
        assertThat(sentTo("http://127.0.0.1:" + server.getPort() + "/me")).isEmpty();
        var other = base.keeping(new Cookies(Clock.systemUTC()));
        assertThat(sent(other, Calls.get(url("/me")), AnswerWatcher.none())).isEmpty();
        assertThat(sent(base, Calls.get(url("/me")), AnswerWatcher.none())).isEmpty();
    }

    @Test
    void aWatchedCallKeepsAndSendsThemToo() {
        var log = LiveLog.usual();
        var watch = new EventStream(log, Clock.systemUTC(), "", () -> {});
        server.enqueue(
                new MockResponse.Builder()
                        .addHeader("Set-Cookie", "sid=abc")
                        .addHeader("Content-Type", "text/event-stream")
                        .body("data: 1\n\n")
                        .build());
        sender.send(Calls.get(url("/events")), Progress.none(), watch);
        take();

        assertThat(log.since(0).fresh()).hasSize(1);
        var again = new EventStream(log, Clock.systemUTC(), "1", () -> {});
        assertThat(sent(sender, Calls.get(url("/events")), again)).isEqualTo("sid=abc");
    }

    @Test
    void theyStandBesideTheCookiesOfTheRequest() {
        login("sid=abc");

        Request own = Calls.get(url("/"), new Header("Cookie", "a=1"));
        assertThat(sent(sender, own, AnswerWatcher.none())).isEqualTo("sid=abc; a=1");
    }

    @Test
    void pathAndHttpsAreHeeded() {
        login("cart=1; Path=/shop", "safe=2; Secure", "sid=3; Path=/");

        assertThat(sentTo(url("/shop/cart"))).isEqualTo("cart=1; sid=3");
        assertThat(sentTo(url("/shopping"))).isEqualTo("sid=3");
        KeptCookie safe = cookies.all().get(1);
        assertThat(safe.secure()).isTrue();
        assertThat(safe.below()).isFalse();
        assertThat(safe.expires()).isNull();
    }

    @Test
    void aHostCannotSetThemForAnother() {
        login("sid=abc; Domain=example.com", "all=1; Domain=com");

        assertThat(cookies.all()).isEmpty();
    }

    @Test
    void oneThatExpiredOrWasTakenBackByTheServerIsGone() {
        login("short=1; Max-Age=60", "long=2; Max-Age=7200", "gone=3");
        login("gone=; Max-Age=0");
        assertThat(names()).containsExactly("short", "long");

        passed = Duration.ofHours(1);
        assertThat(sentTo(url("/"))).isEqualTo("long=2");
        assertThat(names()).containsExactly("long");
        assertThat(cookies.all().getFirst().expires()).isAfter(Instant.now().plusSeconds(3600));
    }

    @Test
    void aForgottenOneIsSentNoMoreAndComesBackUnlessSetAnew() {
        login("sid=abc", "lang=de");
        List<KeptCookie> before = cookies.all();

        cookies.forget(before.subList(0, 1));
        assertThat(sentTo(url("/"))).isEqualTo("lang=de");
        cookies.restore(before);
        assertThat(sentTo(url("/"))).isEqualTo("lang=de; sid=abc");

        cookies.forget(before);
        login("sid=new");
        cookies.restore(before);
        assertThat(sentTo(url("/"))).isEqualTo("sid=new; lang=de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void aHopsCookieGoesOnToItsOwnHostAlone(String next) {
        server.enqueue(
                new MockResponse.Builder()
                        .code(302)
                        .addHeader("Set-Cookie", "sid=abc; Path=/")
                        .addHeader("Location", "http://" + next + ":" + server.getPort() + "/home")
                        .build());
        server.enqueue(new MockResponse.Builder().build());
        sender.send(Calls.following(Calls.get(url("/login")), true), Progress.none());
        take();

        assertThat(take()).isEqualTo(next.equals("localhost") ? "sid=abc" : "");
        assertThat(sentTo(url("/me"))).isEqualTo("sid=abc");
    }

    @Test
    void aCallThatFailsLeavesThemAsTheyAre() {
        login("sid=abc");
        int port = server.getPort();
        server.close();

        Request request = Calls.get("http://localhost:" + port + "/");
        assertThatThrownBy(() -> sender.send(request, Progress.none()))
                .isInstanceOf(ProblemException.class);
        assertThat(names()).containsExactly("sid");
    }

    @Test
    void ofTooManyTheOldestGo() {
        for (int i = 0; i < 3_001; i++) {
            cookies.keep("localhost FALSE / FALSE 0 n" + i + " 1");
        }

        assertThat(names()).hasSize(3_000).startsWith("n1").endsWith("n3000");
    }
}
