package dev.binnacle.api.call;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The proxies that the environment names, as curl reads it: {@code https_proxy}, {@code
 * http_proxy}, {@code all_proxy} and {@code no_proxy}. This machine itself is always called
 * directly.
 */
final class SystemProxies extends ProxySelector {
    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    /**
     * @param otherwise asked where the environment names none
     */
    SystemProxies(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = Map.copyOf(environment);
        this.otherwise = otherwise;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (isThisMachine(host) || isLeftOut(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        String named = value(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        String proxy = named.isEmpty() ? value("all_proxy") : named;
        return proxy.isEmpty() ? otherwise.select(uri) : List.of(proxy(proxy));
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || host.equals("::1");
    }

    private boolean isLeftOut(String host) {
        for (String name : value("no_proxy").split("[,\\s]+")) {
            String bare = name.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
            if (name.equals("*") || (!bare.isEmpty() && ("." + host).endsWith("." + bare))) {
                return true;
            }
        }
        return false;
    }

    private String value(String name) {
        String small = environment.get(name);
        String value = small != null ? small : environment.get(name.toUpperCase(Locale.ROOT));
        return value == null ? "" : value.strip();
    }

    private static Proxy proxy(String address) {
        URI uri = parsed(address);
        boolean socks = uri.getScheme().startsWith("socks");
        int port = uri.getPort() >= 0 ? uri.getPort() : socks ? 1080 : 80;
        return new Proxy(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(String.valueOf(uri.getHost()), port));
    }

    private static URI parsed(String address) {
        try {
            URI uri = new URI(address.contains("://") ? address : "http://" + address);
            if (uri.getHost() != null && uri.getPort() < 65_536) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            throw notAnAddress().exception(wrong);
        }
        throw notAnAddress().exception();
    }

    private static Problem notAnAddress() {
        return Problem.of(
                        ProblemCode.REQUEST_INVALID,
                        "The proxy that the environment names is not an address.",
                        "It stands in http_proxy, https_proxy or all_proxy.")
                .hint("Set it to something like http://proxy.example:3128, or take it out.");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        otherwise.connectFailed(uri, address, failure);
    }
}
