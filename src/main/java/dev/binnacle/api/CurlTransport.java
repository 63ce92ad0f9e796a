package dev.binnacle.api;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The options of curl that make a connection as a request wants it, not quoted yet. */
final class CurlTransport {
    private CurlTransport() {}

    static List<String> words(Request.Rules rules) {
        var words = new ArrayList<String>();
        switch (rules.login()) {
            case Login.None none -> {}
            case Login.Digest(String user, String password) ->
                    words.addAll(List.of("--digest", "--user", user + ":" + password));
            case Login.Signature(String scheme, String key, String secret) ->
                    words.addAll(List.of("--aws-sigv4", scheme, "--user", key + ":" + secret));
        }
        Transport transport = rules.transport();
        switch (transport.protocol()) {
            case ANY -> {}
            case HTTP_1_1 -> words.add("--http1.1");
            case HTTP_2 -> words.add("--http2");
        }
        switch (transport.family()) {
            case ANY -> {}
            case IPV4 -> words.add("--ipv4");
            case IPV6 -> words.add("--ipv6");
        }
        add(words, "--proxy", transport.proxy());
        add(words, "--cacert", transport.issuers());
        Transport.Certificate certificate = transport.certificate();
        if (certificate != null) {
            String password = certificate.password();
            add(words, "--cert", certificate.file() + (password.isEmpty() ? "" : ":" + password));
            add(words, "--key", certificate.key());
        }
        add(words, "--pinnedpubkey", String.join(";", transport.pins()));
        for (Transport.Detour detour : transport.detours()) {
            add(words, "--connect-to", detour(detour));
        }
        Duration connect = transport.connect();
        add(words, "--connect-timeout", connect == null ? "" : connect.toMillis() / 1000.0);
        add(words, "--limit-rate", transport.mostPerSecond() == 0 ? "" : transport.mostPerSecond());
        return words;
    }

    private static void add(List<String> words, String option, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            words.add(option);
            words.add(value instanceof Path path ? path.toString() : value.toString());
        }
    }

    private static String detour(Transport.Detour detour) {
        String to = detour.toHost().isEmpty() ? "" : detour.toHost().getFirst();
        return host(detour.host())
                + (":" + port(detour.port()))
                + (":" + host(to))
                + (":" + port(detour.toPort()));
    }

    private static String host(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    private static String port(int port) {
        return port == 0 ? "" : String.valueOf(port);
    }
}
