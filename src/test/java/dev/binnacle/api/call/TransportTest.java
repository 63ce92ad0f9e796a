package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Request;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;

/** The options of a connection against servers that look at what comes. */
class TransportTest {
    @TempDir Path folder;
    private final HeldCertificate issuer =
            new HeldCertificate.Builder().certificateAuthority(0).commonName("issuer").build();
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), issuer.certificatePem());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answerOverTls(boolean wantsCertificate) throws IOException {
        HeldCertificate held =
                new HeldCertificate.Builder()
                        .signedBy(issuer)
                        .addSubjectAlternativeName("shop.example")
                        .build();
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(held, issuer.certificate())
                        .addTrustedCertificate(issuer.certificate())
                        .build()
                        .sslSocketFactory());
        if (wantsCertificate) {
            server.requireClientAuth();
        }
        server.start();
        server.enqueue(new MockResponse.Builder().body("hello").build());
    }

    private void answer() throws IOException {
        server.start();
        server.enqueue(new MockResponse.Builder().body("hello").build());
    }

    private Request request(String text) {
        var file =
                (HurlFile) HurlReading.of(text.replace("PORT", String.valueOf(server.getPort())));
        return new RequestResolver(folder)
                .resolve(file.entries().getFirst().request(), Variables.none());
    }

    private Exchange send(String text) {
        try (var sender = Calls.sender(folder)) {
            return sender.send(request(text), Progress.none());
        }
    }

    @Test
    void anOwnIssuerVouchesForAServerThatIsCalledElsewhere() throws IOException {
        answerOverTls(false);

        Exchange exchange =
                send(
                        """
                        GET https://shop.example:PORT/
                        [Options]
                        cacert: ca.pem
                        resolve: shop.example:PORT:127.0.0.1
                        """);

        assertThat(Calls.text(exchange)).isEqualTo("hello");
        assertThat(exchange.response().protocol()).isEqualTo("h2");
    }

    @Test
    void connectToTakesAnotherHostAndPort() throws IOException, InterruptedException {
        answer();

        Exchange exchange =
                send("GET http://shop.example/a\n[Options]\nconnect-to: ::127.0.0.1:PORT\n");

        assertThat(Calls.text(exchange)).isEqualTo("hello");
        assertThat(server.takeRequest().getHeaders().get("Host")).isEqualTo("shop.example");
    }

    @Test
    void http11IsSpokenWhereItIsAskedFor() throws IOException {
        answerOverTls(false);

        Exchange exchange =
                send(
                        """
                        GET https://shop.example/
                        [Options]
                        cacert: ca.pem
                        http1.1: true
                        connect-to: shop.example:443:127.0.0.1:PORT
                        """);

        assertThat(exchange.response().protocol()).isEqualTo("http/1.1");
    }

    @Test
    void aCertificateInPemIsShown() throws IOException, InterruptedException {
        answerOverTls(true);
        HeldCertificate mine = mine(false);
        Files.writeString(folder.resolve("me.pem"), mine.certificatePem());
        Files.writeString(folder.resolve("me.key"), mine.privateKeyPkcs8Pem());

        shown("cert: me.pem\nkey: me.key");
    }

    @Test
    void anOlderKeyOfRsaIsReadFromTheSameFile() throws IOException, InterruptedException {
        answerOverTls(true);
        HeldCertificate mine = mine(true);
        Files.writeString(
                folder.resolve("me.pem"), mine.certificatePem() + mine.privateKeyPkcs1Pem());

        shown("cert: me.pem");
    }

    @Test
    void aCertificateInPkcs12OpensWithItsPassword()
            throws IOException, GeneralSecurityException, InterruptedException {
        answerOverTls(true);
        HeldCertificate mine = mine(false);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "me",
                mine.keyPair().getPrivate(),
                "open".toCharArray(),
                new X509Certificate[] {mine.certificate(), issuer.certificate()});
        try (OutputStream out = Files.newOutputStream(folder.resolve("me.p12"))) {
            store.store(out, "open".toCharArray());
        }

        shown("cert: me.p12:open");
        try (var sender = Calls.sender(folder)) {
            Problem wrong =
                    Calls.problemOf(
                            sender,
                            request("GET https://shop.example/\n[Options]\ncert: me.p12:shut\n"));
            assertThat(wrong.code()).isEqualTo(ProblemCode.REQUEST_FILE);
            assertThat(wrong.text()).contains("me.p12").doesNotContain("shut");
        }
    }

    private HeldCertificate mine(boolean rsa) {
        var builder = new HeldCertificate.Builder().signedBy(issuer).commonName("me");
        return rsa ? builder.rsa2048().build() : builder.build();
    }

    private void shown(String options) throws InterruptedException {
        Exchange exchange =
                send(
                        "GET https://shop.example:PORT/\n[Options]\ncacert: ca.pem\n"
                                + "resolve: shop.example:PORT:127.0.0.1\n"
                                + options
                                + "\n");
        assertThat(Calls.text(exchange)).isEqualTo("hello");
        var handshake = server.takeRequest().getHandshake();
        assertThat(String.valueOf(handshake)).contains("me");
        assertThat(handshake == null ? null : handshake.peerPrincipal()).hasToString("CN=me");
    }

    @Test
    void aKeyThatIsNotPinnedIsRefusedEvenUnchecked() throws IOException {
        answerOverTls(false);
        String options =
                "[Options]\ninsecure: true\npinnedpubkey: sha256//" + "A".repeat(43) + "=\n";
        try (var sender = Calls.sender(folder)) {
            Problem problem =
                    Calls.problemOf(sender, request("GET https://127.0.0.1:PORT/\n" + options));

            assertThat(problem.code()).isEqualTo(ProblemCode.CALL_TLS);
            assertThat(problem.detail()).contains("pinnedpubkey");
            String right = problem.detail().replaceAll("(?s).*(sha256//\\S{43}=).*", "$1");
            Request again =
                    request(
                            "GET https://127.0.0.1:PORT/\n[Options]\ninsecure: true\npinnedpubkey: "
                                    + right
                                    + "\n");
            assertThat(Calls.text(sender.send(again, Progress.none()))).isEqualTo("hello");
        }
    }

    @Test
    void aProxyIsAskedWithItsLogin() throws IOException, InterruptedException {
        server.start();
        server.enqueue(
                new MockResponse.Builder()
                        .code(407)
                        .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
                        .build());
        server.enqueue(new MockResponse.Builder().body("through").build());

        Exchange exchange =
                send(
                        "GET http://shop.example/a\n"
                                + "[Options]\n"
                                + "proxy: http://me:open@127.0.0.1:PORT\n");

        assertThat(Calls.text(exchange)).isEqualTo("through");
        assertThat(server.takeRequest().getRequestLine())
                .isEqualTo("GET http://shop.example/a HTTP/1.1");
        assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization"))
                .isEqualTo("Basic bWU6b3Blbg==");
    }

    @Test
    void aSocksProxyIsAskedWithItsLoginAndTheNameOfTheHost() throws Exception {
        answer();
        try (var socks = new SocksServer("me", "open", server.getPort())) {
            Exchange exchange =
                    send(
                            "GET http://shop.example/a\n"
                                    + "[Options]\n"
                                    + "proxy: socks5h://me:open@127.0.0.1:"
                                    + socks.port()
                                    + "\n");

            assertThat(Calls.text(exchange)).isEqualTo("hello");
            assertThat(socks.asked()).isEqualTo("shop.example:80");
        }
    }

    @Test
    void aSocksProxyThatRefusesTheLoginIsNamed() throws Exception {
        answer();
        try (var socks = new SocksServer("me", "open", server.getPort());
                var sender = Calls.sender(folder)) {
            String text =
                    "GET http://a.example\n[Options]\nproxy: socks5h://me:shut@127.0.0.1:"
                            + socks.port()
                            + "\n";
            assertThat(Calls.problemOf(sender, request(text)).detail())
                    .contains("SOCKS proxy refused the login");
        }
    }

    @Test
    void anAddressOfTheOtherKindIsNotCalled() throws IOException {
        answer();
        try (var sender = Calls.sender(folder)) {
            Request asked =
                    request(
                            "GET http://localhost:PORT/\n"
                                    + "[Options]\n"
                                    + "connect-to: localhost::127.0.0.1:\n"
                                    + "ipv6: true\n");

            assertThat(Calls.problemOf(sender, asked).code()).isEqualTo(ProblemCode.HOST_UNKNOWN);
        }
        assertThat(Calls.text(send("GET http://localhost:PORT/\n[Options]\nipv4: true\n")))
                .isEqualTo("hello");
    }

    @Test
    void aRateIsKept() throws IOException {
        server.start();
        server.enqueue(new MockResponse.Builder().body("x".repeat(20_000)).build());

        Exchange exchange = send("GET http://127.0.0.1:PORT/\n[Options]\nlimit-rate: 40000\n");

        assertThat(exchange.response().body().length()).isEqualTo(20_000);
        assertThat(exchange.timeline().total()).isGreaterThan(Duration.ofMillis(150));
    }
}
