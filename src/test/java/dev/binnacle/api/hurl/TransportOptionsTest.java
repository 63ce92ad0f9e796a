package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.CurlCommand;
import dev.binnacle.api.Login;
import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class TransportOptionsTest {
    @TempDir Path folder;

    @Test
    void everyOptionOfTheConnectionIsTaken() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "");
        Files.writeString(folder.resolve("me.pem"), "");
        Files.writeString(folder.resolve("me.key"), "");
        Path real = folder.toRealPath();

        Transport transport =
                resolve(
                                """
                                proxy: socks5h://me:{{word}}@proxy.example:9
                                cacert: ca.pem
                                cert: me.pem:{{word}}
                                key: me.key
                                pinnedpubkey: sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
                                http1.1: true
                                ipv4: true
                                connect-to: a.example:80:b.example:8080
                                resolve: a.example:443:127.0.0.1,[::1]
                                connect-timeout: 1500ms
                                limit-rate: 9000
                                """)
                        .rules()
                        .transport();

        assertThat(transport)
                .isEqualTo(
                        new Transport(
                                "socks5h://me:open@proxy.example:9",
                                real.resolve("ca.pem"),
                                new Transport.Certificate(
                                        real.resolve("me.pem"), real.resolve("me.key"), "open"),
                                List.of("sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
                                Transport.Protocol.HTTP_1_1,
                                Transport.Family.IPV4,
                                List.of(
                                        new Transport.Detour(
                                                "a.example", 80, List.of("b.example"), 8080),
                                        new Transport.Detour(
                                                "a.example", 443, List.of("127.0.0.1", "::1"), 0)),
                                Duration.ofMillis(1500),
                                9000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "netrc",
                "netrc-optional",
                "ntlm",
                "negotiate",
                "http3",
                "http1.0",
                "unix-socket",
                "netrc-file"
            })
    void whatCannotBeHonouredIsRefusedByName(String option) {
        assertThatThrownBy(() -> resolve(option + ": true\n"))
                .hasMessageContaining("The option " + option + " is not supported");
    }

    @ParameterizedTest
    @CsvSource({"connect-to, HOST1:PORT1", "resolve, HOST:PORT:ADDRESS", "pinnedpubkey, sha256//"})
    void whatIsNotWrittenAsItShouldBeIsRefusedWithTheForm(String option, String form) {
        assertThatThrownBy(() -> resolve(option + ": what\n"))
                .hasMessageContaining(option)
                .satisfies(thrown ->
                        assertThat(dev.binnacle.base.Problem.from(thrown).detail()).contains(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cacert: /etc/passwd", "cert: ../me.pem", "cacert: none.pem"})
    void filesOfCertificatesStayBesideTheRequest(String option) {
        assertThatThrownBy(() -> resolve(option + "\n"))
                .hasMessageMatching("(?s).*(lies outside|There is no file).*");
    }

    @Test
    void aPathGoesAsItIsOnlyWhereItHasNoDots() {
        assertThat(resolve("path-as-is: true\n").url()).isEqualTo("http://a.example/x");
        var part = part("GET http://a.example/x/../y\n[Options]\npath-as-is: true\n");
        assertThatThrownBy(() -> new RequestResolver(folder).resolve(part, Variables.none()))
                .hasMessageContaining("path-as-is");
    }

    @Test
    void headersMayComeAsOptions() {
        assertThat(resolve("header: X-Own: {{word}}\n").header("X-Own")).isEqualTo("open");
    }

    @Test
    void aLoginIsADigestOrASignatureWhereTheOptionsSaySo() {
        assertThat(resolve("user: me:open\ndigest: true\n").rules().login())
                .isEqualTo(new Login.Digest("me", "open"));
        assertThat(
                        resolve("aws-sigv4: aws:amz:eu-central-1:s3\nuser: KEY:SECRET\n")
                                .rules()
                                .login())
                .isEqualTo(new Login.Signature("aws:amz:eu-central-1:s3", "KEY", "SECRET"));
        Request digest = resolve("digest: true\n[BasicAuth]\nme: {{word}}\n");
        assertThat(digest.rules().login()).isEqualTo(new Login.Digest("me", "open"));
        assertThat(digest.header("Authorization")).isEmpty();
        assertThatThrownBy(() -> resolve("aws-sigv4: aws:amz\n")).hasMessageContaining("user");
    }

    @Test
    void theCurlCommandAsksForTheSame() {
        assertThat(
                        CurlCommand.of(
                                resolve(
                                        """
                                        user: me:open
                                        digest: true
                                        http2: true
                                        proxy: localhost:3128
                                        resolve: a.example:80:127.0.0.1
                                        """)))
                .isEqualTo(
                        "curl --digest --user 'me:open' --http2 --proxy 'localhost:3128'"
                                + " --connect-to 'a.example:80:127.0.0.1:' 'http://a.example/x'");
    }

    @Test
    void historyKeepsNoPasswordOfAnOption() {
        String kept =
                SecretsOut.of(
                        """
                        GET http://a.example
                        [Options]
                        proxy: http://me:open@proxy.example:3128
                        cert: me.p12:open
                        header: X-Api-Key: open
                        """);

        assertThat(kept).doesNotContain("open").contains("@proxy.example:3128", "cert: me.p12:");
    }

    private Request resolve(String options) {
        return new RequestResolver(folder)
                .resolve(
                        part("GET http://a.example/x\n[Options]\n" + options),
                        Variables.of(Map.of("word", "open")));
    }

    private static RequestPart part(String text) {
        return ((HurlFile) HurlReading.of(text)).entries().getFirst().request();
    }
}
