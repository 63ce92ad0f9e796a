package dev.binnacle.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.Request;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class LentTest {
    private static final Secret KEY =
            new Secret(
                    "shop key", "k3y", List.of("api.example", "localhost:8080", "*.shop.example"));

    private final Lent lent =
            new Lent(
                    new SecretSource() {
                        @Override
                        public boolean knows(String variable) {
                            return variable.equals("key");
                        }

                        @Override
                        public @Nullable Secret find(String variable) {
                            return knows(variable) ? KEY : null;
                        }
                    });

    private Request resolve(String text) {
        var file = (HurlFile) HurlReading.of(text);
        return lent.bound(
                new RequestResolver(Path.of(""))
                        .resolve(
                                file.entries().getFirst().request(),
                                Variables.none().lending(lent)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example/a, true",
        "https://API.example:444/a, true",
        "http://localhost:8080/, true",
        "http://localhost:8081/, false",
        "https://eu.shop.example/, true",
        "https://shop.example/, false",
        "https://evilshop.example/, false",
        "https://api.example.evil/, false",
        "https://api.example@evil.example/, false"
    })
    void aSecretGoesToItsOwnHostsAlone(String url, boolean fits) {
        String text = "GET " + url + "\nX-Key: {{key}}\n";
        if (fits) {
            assertThat(resolve(text).header("X-Key")).isEqualTo("k3y");
        } else {
            assertThatThrownBy(() -> resolve(text))
                    .hasMessageContaining("The secret shop key is not for")
                    .hasMessageNotContaining("k3y");
        }
    }

    @Test
    void aWebSocketIsNoWayAround() {
        var file = (HurlFile) HurlReading.of("GET http://evil.example/\nX-Key: {{key}}\n");
        Request request =
                new RequestResolver(Path.of(""))
                        .resolveSocket(
                                file.entries().getFirst().request(),
                                Variables.none().lending(lent));
        assertThatThrownBy(() -> lent.bound(request))
                .hasMessageContaining("The secret shop key is not for evil.example");
    }

    @Test
    void aRequestWithoutASecretGoesAnywhere() {
        assertThat(resolve("GET http://evil.example/\n").url()).isEqualTo("http://evil.example/");
        assertThat(lent.hidden()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "connect-to: api.example:80:evil.example:80",
        "resolve: api.example:80:10.0.0.1",
        "proxy: evil.example:3128"
    })
    void noOptionLeadsItAround(String option) {
        assertThatThrownBy(() ->
                        resolve(
                                "GET http://api.example/\nX-Key: {{key}}\n[Options]\n"
                                        + option
                                        + "\n"))
                .hasMessageContaining("The secret shop key is not for");
    }

    @Test
    void aRedirectIsNotTrustedWithIt() {
        Request request =
                resolve(
                        "GET http://api.example/\n"
                                + "X-Key: {{key}}\n"
                                + "[Options]\n"
                                + "location-trusted: true\n");
        assertThat(request.rules().followRedirects()).isTrue();
        assertThat(request.rules().trustRedirects()).isFalse();
    }

    @Test
    void whatWasLentIsCoveredHoweverItIsWritten() {
        assertThat(lent.lend("key")).isEqualTo("k3y");
        assertThat(lent.covered("a=k3y")).isEqualTo("a=•••");
        assertThat(KEY.toString()).doesNotContain("k3y");
    }
}
