package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Request;
import dev.binnacle.api.TlsSummary;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

class TlsTest {
    @TempDir Path folder;
    private final HeldCertificate certificate =
            new HeldCertificate.Builder()
                    .commonName("binnacle test")
                    .addSubjectAlternativeName("localhost")
                    .build();
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate)
                        .build()
                        .sslSocketFactory());
        server.start();
        server.enqueue(new MockResponse.Builder().body("hello").build());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theCertificateOfATrustedServerIsSummed() {
        var trust =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(certificate.certificate())
                        .build();
        var client =
                new OkHttpClient.Builder()
                        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                        .build();
        try (var sender =
                new RequestSender(() -> client, Calls.limits(10_000), folder, Clock.systemUTC())) {
            Exchange exchange = sender.send(Calls.get(url("localhost")), Progress.none());

            TlsSummary tls = Objects.requireNonNull(exchange.response().tls());
            assertThat(exchange.response().protocol()).isEqualTo("h2");
            assertThat(tls.version()).startsWith("TLSv1.");
            assertThat(tls.certificates().getFirst().subject()).contains("binnacle test");
            assertThat(tls.certificates().getFirst().names()).containsExactly("localhost");
        }
    }

    @Test
    void aServerWithoutTlsIsNamedAsSuch() throws IOException {
        try (var plain = HostileServer.interrupting("HTTP/1.1 400 Bad Request\r\n\r\n");
                var sender = Calls.sender(folder)) {
            Problem problem =
                    Calls.problemOf(sender, Calls.get(plain.url().replace("http", "https")));

            assertThat(problem.text()).contains("BIN-613", "does not speak TLS", "http://");
        }
    }

    @Test
    void plainHttpToATlsPortIsNamedAsSuch() {
        try (var sender = Calls.sender(folder)) {
            Problem problem =
                    Calls.problemOf(sender, Calls.get(url("localhost").replace("https", "http")));

            assertThat(problem.code())
                    .as(problem.text())
                    .isIn(ProblemCode.ANSWER_NOT_HTTP, ProblemCode.CALL_BROKEN_OFF);
        }
    }

    @Test
    void aCertificateThatSignedItselfIsNamedAsSuch() {
        try (var sender = Calls.sender(folder)) {
            Problem problem = Calls.problemOf(sender, Calls.get(url("localhost")));

            assertThat(problem.sentence()).contains("signed itself");
            assertThat(problem.hint()).contains("insecure: true");
        }
    }

    @Test
    void aCertificateThatHasRunOutSaysSince() throws IOException {
        var issuer = new HeldCertificate.Builder().certificateAuthority(0).build();
        var old =
                new HeldCertificate.Builder()
                        .signedBy(issuer)
                        .addSubjectAlternativeName("localhost")
                        .validityInterval(0, 86_400_000)
                        .build();
        try (var expired = tlsServer(old);
                var sender = trusting(issuer)) {
            Problem problem =
                    Calls.problemOf(
                            sender, Calls.get("https://localhost:" + expired.getPort() + "/"));

            assertThat(problem.code()).isEqualTo(ProblemCode.CALL_TLS);
            assertThat(problem.sentence()).contains("has expired");
            assertThat(problem.detail()).contains("1970");
        }
    }

    @Test
    void anUncheckedCertificateIsTakenOnlyWhereAskedFor() {
        try (var sender = Calls.sender(folder)) {
            Request asked = Calls.get(url("localhost"));

            Exchange exchange = sender.send(Calls.insecure(asked), Progress.none());

            assertThat(Calls.text(exchange)).isEqualTo("hello");
            assertThat(Calls.problemOf(sender, asked).code()).isEqualTo(ProblemCode.CALL_TLS);
        }
    }

    @Test
    void aCertificateForAnotherNameSaysForWhich() throws IOException {
        var other =
                new HeldCertificate.Builder()
                        .commonName("binnacle test")
                        .addSubjectAlternativeName("shop.example")
                        .build();
        try (var elsewhere = tlsServer(other);
                var sender = trusting(other)) {
            Problem problem =
                    Calls.problemOf(
                            sender, Calls.get("https://localhost:" + elsewhere.getPort() + "/"));

            assertThat(problem.sentence()).contains("another name");
            assertThat(problem.detail()).contains("shop.example");
        }
    }

    private static MockWebServer tlsServer(HeldCertificate held) throws IOException {
        var server = new MockWebServer();
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(held)
                        .build()
                        .sslSocketFactory());
        server.start();
        return server;
    }

    private RequestSender trusting(HeldCertificate held) {
        var trust =
                new Issuers(
                        new HandshakeCertificates.Builder()
                                .addTrustedCertificate(held.certificate())
                                .build()
                                .trustManager());
        var client =
                new OkHttpClient.Builder().sslSocketFactory(Issuers.sockets(trust), trust).build();
        return new RequestSender(() -> client, Calls.limits(10_000), folder, Clock.systemUTC());
    }

    private String url(String host) {
        return "https://" + host + ":" + server.getPort() + "/";
    }
}
