package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Exchange;
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
    void anIssuerThatNobodyTrustsIsNamedAsSuch() {
        try (var sender = Calls.sender(folder)) {
            Problem problem = Calls.problemOf(sender, Calls.get(url("localhost")));

            assertThat(problem.code()).isEqualTo(ProblemCode.CALL_TLS);
            assertThat(problem.sentence()).contains("trusted issuer");
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

    private String url(String host) {
        return "https://" + host + ":" + server.getPort() + "/";
    }
}
