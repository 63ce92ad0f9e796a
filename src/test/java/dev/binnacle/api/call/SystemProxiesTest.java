package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.Exchange;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.OkHttpClient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

class SystemProxiesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "http://shop.example/, HTTP @ plain.example/<unresolved>:3128",
        "https://shop.example/, SOCKS @ other.example/<unresolved>:1080",
        "http://127.0.0.1:9/, DIRECT",
        "http://localhost/, DIRECT",
        "http://api.inside.example/, DIRECT",
        "http://inside.example.org/, HTTP @ plain.example/<unresolved>:3128"
    })
    void proxiesAreThoseThatTheEnvironmentNames(String url, String proxy) {
        var proxies =
                new SystemProxies(
                        Map.of(
                                "http_proxy", "plain.example:3128",
                                "ALL_PROXY", "socks5://other.example",
                                "NO_PROXY", "inside.example, .far.example"),
                        ProxySelector.getDefault());

        assertThat(proxies.select(URI.create(url)).getFirst()).hasToString(proxy);
    }

    @Test
    void aCallGoesThroughTheProxyAndAFailureNamesIt() throws IOException {
        try (var proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder().body("by the proxy").build());
            try (var sender = through("http://localhost:" + proxy.getPort())) {
                Exchange exchange =
                        sender.send(Calls.get("http://shop.example/a"), Progress.none());

                assertThat(Calls.text(exchange)).isEqualTo("by the proxy");
            }
        }
        try (var sender = through("http://127.0.0.1:1")) {
            assertThat(Calls.problemOf(sender, Calls.get("http://shop.example/a")).hint())
                    .contains("through the proxy", "127.0.0.1");
        }
    }

    @Test
    void aProxyThatIsNoAddressIsNamed() {
        try (var sender = through("http://:::/")) {
            assertThatThrownBy(
                            () -> sender.send(Calls.get("http://shop.example/"), Progress.none()))
                    .hasMessageContaining("proxy");
        }
    }

    private RequestSender through(String proxy) {
        var proxies = new SystemProxies(Map.of("http_proxy", proxy), ProxySelector.getDefault());
        var client = new OkHttpClient.Builder().proxySelector(proxies).build();
        return new RequestSender(() -> client, Calls.limits(10_000), folder, Clock.systemUTC());
    }
}
