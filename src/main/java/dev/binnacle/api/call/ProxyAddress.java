package dev.binnacle.api.call;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy that a request names.
 *
 * @param scheme {@code http}, {@code socks5} or {@code socks5h}, where the proxy finds the host
 * @param user empty = no login
 */
record ProxyAddress(String scheme, String host, int port, String user, String password) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:([a-zA-Z0-9]+)://)?(?:([^@/]*)@)?(\\[[^\\]]+]|[^:/\\[\\]]+)(?::(\\d{1,5}))?/?");
    private static final Set<String> KNOWN = Set.of("http", "socks5", "socks5h");
    private static final int USUAL_PORT = 1080;

    static ProxyAddress of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong("The proxy is not written as an address.");
        }
        String scheme = form.group(1) == null ? "http" : form.group(1).toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(scheme)) {
            throw wrong("A proxy of the kind " + scheme + " is not supported.");
        }
        String login = form.group(2) == null ? "" : form.group(2);
        int colon = login.indexOf(':');
        String host = form.group(3);
        return new ProxyAddress(
                scheme,
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                form.group(4) == null ? USUAL_PORT : Integer.parseInt(form.group(4)),
                plain(colon < 0 ? login : login.substring(0, colon)),
                plain(colon < 0 ? "" : login.substring(colon + 1)));
    }

    private static String plain(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    boolean isSocks() {
        return scheme.startsWith("socks");
    }

    Proxy http() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    private static RuntimeException wrong(String sentence) {
        return Problem.of(
                        ProblemCode.REQUEST_INVALID,
                        sentence,
                        "Known are http://HOST:PORT, socks5://HOST:PORT and socks5h://HOST:PORT,"
                                + " with USER:PASSWORD@ before the host.")
                .exception();
    }
}
