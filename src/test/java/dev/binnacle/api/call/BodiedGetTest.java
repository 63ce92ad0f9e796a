package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Phase;
import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;
import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Search engines are asked by GET with a body. */
@ParameterizedClass(name = "by a run: {0}")
@ValueSource(booleans = {false, true})
class BodiedGetTest {
    private static final String QUERY = "{\"query\":{\"match\":{\"name\":\"Kiel\"}}}";
    @TempDir Path folder;
    @Parameter boolean running;
    private final BlockingQueue<Seen> requests = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private RequestSender sender;

    /** What arrived. */
    private record Seen(String method, String target, Headers headers, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        sender = running ? Calls.running(folder, 20_000) : Calls.sender(folder);
    }

    @AfterEach
    void stop() {
        end.countDown();
        sender.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answering(HttpHandler handler) {
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        note(exchange);
                        handler.handle(exchange);
                    }
                });
    }

    private void note(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(
                new Seen(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        body));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Test
    void theBodyArrivesWithItsTypeAndTheAnswerIsWhole() throws InterruptedException {
        answering(exchange -> {
            exchange.getResponseHeaders().put("X-Twice", List.of("one", "two"));
            answer(exchange, "{\"hits\":1}");
        });

        Exchange exchange = sender.send(asked(new Header("X-Own", "kept")), Progress.none());

        Seen seen = taken();
        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.target()).isEqualTo("/items/_search?size=1");
        assertThat(seen.body()).isEqualTo(QUERY);
        assertThat(seen.headers().getFirst("Content-Type")).startsWith("application/json");
        assertThat(seen.headers().getFirst("User-Agent")).isEqualTo("binnacle");
        assertThat(seen.headers().getFirst("X-Own")).isEqualTo("kept");
        assertThat(Calls.text(exchange)).isEqualTo("{\"hits\":1}");
        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(exchange.response().headers())
                .filteredOn(header -> header.is("X-Twice"))
                .extracting(Header::value)
                .containsExactly("one", "two");
        assertThat(exchange.sizes().sentBody()).isEqualTo(QUERY.length());
        assertThat(exchange.timeline().reused()).isFalse();
        assertThat(exchange.timeline().of(Phase.Kind.WAITING)).isPositive();
    }

    @Test
    void aHeadRequestMayHaveOneToo() throws InterruptedException {
        answering(exchange -> {
            exchange.getResponseHeaders().add("X-Count", "7");
            exchange.sendResponseHeaders(200, -1);
        });

        Exchange exchange = sender.send(request("HEAD", url()), Progress.none());

        assertThat(taken().method()).isEqualTo("HEAD");
        assertThat(exchange.response().header("X-Count")).isEqualTo("7");
    }

    @Test
    void cookiesAreKeptAndSentAsWithOthers() throws InterruptedException {
        answering(exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "seat=12");
            answer(exchange, "ok");
        });
        RequestSender own = sender.keeping(new Cookies(Clock.systemUTC()));

        own.send(asked(), Progress.none());
        own.send(asked(), Progress.none());

        assertThat(taken().headers().getFirst("Cookie")).isNull();
        assertThat(taken().headers().getFirst("Cookie")).isEqualTo("seat=12");
    }

    @Test
    void overTlsTheCertificateIsCheckedAndShown() throws IOException {
        var held = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        var keys = new HandshakeCertificates.Builder().heldCertificate(held).build();
        var secure =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(keys.sslContext()));
        secure.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        note(exchange);
                        answer(exchange, "found");
                    }
                });
        secure.start();
        try {
            Request asked =
                    request("GET", "https://localhost:" + secure.getAddress().getPort() + "/");

            assertThat(Calls.problemOf(sender, asked).code()).isEqualTo(ProblemCode.CALL_TLS);
            assertThat(requests).isEmpty();
            Exchange exchange = sender.send(Calls.insecure(asked), Progress.none());

            assertThat(Calls.text(exchange)).isEqualTo("found");
            assertThat(Objects.requireNonNull(exchange.response().tls()).certificates()).hasSize(1);
        } finally {
            secure.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerThatIsSlowEndsInAProblem(boolean afterItsHead) {
        answering(exchange -> {
            if (afterItsHead) {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
            hold();
        });
        try (var hasty = new RequestSender(Calls.limits(500), folder, Clock.systemUTC())) {
            Problem problem =
                    afterItsHead
                            ? hasty.send(asked(), Progress.none()).response().shortfall()
                            : Calls.problemOf(hasty, asked());

            assertThat(Objects.requireNonNull(problem).text())
                    .contains("127.0.0.1:" + server.getAddress().getPort());
        }
    }

    private void hold() {
        try {
            end.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void cancellingEndsIt() throws InterruptedException {
        answering(exchange -> hold());
        var ended = new CountDownLatch(1);
        Job<Exchange> job =
                Jobs.background(Runnable::run)
                        .start("call", progress -> sender.send(asked(), progress));
        job.whenEnded(ended::countDown);
        taken();

        long before = System.nanoTime();
        job.cancel();

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void whatItsWayCannotDoIsRefusedByName() {
        Transport usual = Transport.usual();
        var proxied =
                new Transport(
                        "http://127.0.0.1:1",
                        usual.issuers(),
                        usual.certificate(),
                        usual.pins(),
                        usual.protocol(),
                        usual.family(),
                        usual.detours(),
                        usual.connect(),
                        0);
        Request asked = asked();
        Request.Rules rules = asked.rules();
        var through =
                new Request.Rules(
                        false, false, rules.maxRedirects(), false, null, rules.login(), proxied);

        assertThat(Calls.problemOf(sender, asked.with(through)).text()).contains("proxy", "POST");
        assertThat(Calls.problemOf(sender, asked(new Header("Host", "other"))).text())
                .contains("Host");
        assertThat(Calls.problemOf(sender, asked(new Header("Expect", "100-continue"))).text())
                .contains("Expect");
        assertThat(Calls.problemOf(sender, request("GET", "http://my_host/")).text())
                .contains("my_host");
        assertThat(requests).isEmpty();
    }

    @Test
    void aSecretThatCannotBeSentIsNotShown() {
        Problem problem =
                Calls.problemOf(sender, asked(new Header("Authorization", "Bearer geheim€")));

        assertThat(problem.code()).isEqualTo(ProblemCode.REQUEST_INVALID);
        assertThat(problem.text()).contains("Authorization").doesNotContain("geheim");
    }

    @Test
    void aHostThatIsNotThereIsToldFromOneThatDoesNotListen() throws IOException {
        Problem unknown = Calls.problemOf(sender, request("GET", "http://nowhere.invalid/"));
        int free;
        try (var closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        Problem silent = Calls.problemOf(sender, request("GET", "http://127.0.0.1:" + free + "/"));

        assertThat(unknown.code()).isEqualTo(ProblemCode.HOST_UNKNOWN);
        assertThat(silent.code()).isEqualTo(ProblemCode.CALL_REFUSED);
        assertThat(silent.detail()).doesNotContain("null");
    }

    @Test
    void aLoadRunSendsItToo() throws InterruptedException {
        answering(exchange -> answer(exchange, "found"));
        try (var quick =
                new QuickSender(
                        new QuickClients(Duration.ofSeconds(5)),
                        host -> List.of(InetAddress.getLoopbackAddress()),
                        null,
                        Duration.ofSeconds(5),
                        Clock.systemUTC())) {
            QuickSender.Answer answer = quick.send(QuickSender.prepare(asked()), false);

            assertThat(answer.status()).isEqualTo(200);
            Seen seen = taken();
            assertThat(seen.method()).isEqualTo("GET");
            assertThat(seen.body()).isEqualTo(QUERY);
        }
    }

    private Seen taken() throws InterruptedException {
        return Objects.requireNonNull(requests.poll(5, TimeUnit.SECONDS), "no request came");
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/items/_search?size=1";
    }

    private Request asked(Header... headers) {
        Request plain = request("GET", url());
        return new Request(
                "GET", plain.url(), List.of(headers), plain.payload(), Request.Rules.defaults());
    }

    private static Request request(String method, String url) {
        return new Request(
                method,
                url,
                List.of(),
                Payload.text(QUERY, "application/json"),
                Request.Rules.defaults());
    }
}
