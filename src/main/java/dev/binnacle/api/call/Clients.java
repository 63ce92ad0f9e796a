package dev.binnacle.api.call;

import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;

import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.net.ssl.X509TrustManager;

/**
 * The clients that requests are sent by: one as the program has it, and one for each other way that
 * requests ask for, the last few of which are kept. All share their threads.
 */
final class Clients {
    private static final int MOST = 16;
    private final Supplier<OkHttpClient> base;
    private final UnaryOperator<OkHttpClient> securing;
    private final Duration connect;
    private final Map<Way, OkHttpClient> others = new LinkedHashMap<>(MOST, 0.75f, true);
    private @Nullable OkHttpClient usual;
    private @Nullable OkHttpClient secured;

    /**
     * @param base for plain http
     * @param securing makes the client for https from the one for http
     * @param connect how long a connection may take to be made, where a request says nothing
     */
    Clients(Supplier<OkHttpClient> base, UnaryOperator<OkHttpClient> securing, Duration connect) {
        this.base = base;
        this.securing = securing;
        this.connect = connect;
    }

    /**
     * @param files when the files that are named were changed last
     */
    private record Way(boolean insecure, Transport transport, List<Long> files) {}

    OkHttpClient of(Request request) {
        boolean insecure = request.rules().insecure();
        Transport asked = request.rules().transport();
        if (!insecure && asked.equals(Transport.usual())) {
            return request.url().startsWith("http:") ? usual() : secured();
        }
        HttpUrl url = HttpUrl.parse(request.url());
        Transport transport = url == null ? asked : asked.to(url.host(), url.port());
        return !insecure && transport.equals(Transport.usual())
                ? secured()
                : other(new Way(insecure, transport, changed(transport)));
    }

    /** Made at the first call: a client is slow to load and not needed to show a screen. */
    synchronized OkHttpClient usual() {
        OkHttpClient made = usual;
        if (made == null) {
            made =
                    base.get()
                            .newBuilder()
                            .followRedirects(false)
                            .followSslRedirects(false)
                            .connectTimeout(connect)
                            .readTimeout(Duration.ZERO)
                            .writeTimeout(Duration.ZERO)
                            .build();
            usual = made;
        }
        return made;
    }

    /** Who vouches for servers is slow to load, and nothing to a run of plain http. */
    private synchronized OkHttpClient secured() {
        OkHttpClient made = secured;
        if (made == null) {
            made = securing.apply(usual());
            secured = made;
        }
        return made;
    }

    /** The same that do something more to each call, over the same connections. */
    Clients with(Interceptor first) {
        return new Clients(() -> with(usual(), first), plain -> with(secured(), first), connect);
    }

    private static OkHttpClient with(OkHttpClient client, Interceptor first) {
        OkHttpClient.Builder builder = client.newBuilder();
        builder.interceptors().addFirst(first);
        return builder.build();
    }

    private synchronized OkHttpClient other(Way way) {
        OkHttpClient made = others.get(way);
        if (made == null) {
            made = made(way);
            others.put(way, made);
            if (others.size() > MOST) {
                others.remove(others.keySet().iterator().next());
            }
        }
        return made;
    }

    private static List<Long> changed(Transport transport) {
        var certificate = transport.certificate();
        Path key = certificate == null ? null : certificate.key();
        return Stream.of(transport.issuers(), certificate == null ? null : certificate.file(), key)
                .filter(Objects::nonNull)
                .map(file -> file.toFile().lastModified())
                .toList();
    }

    private OkHttpClient made(Way way) {
        Transport transport = way.transport();
        var builder = secured().newBuilder();
        protect(builder, way);
        switch (transport.protocol()) {
            case ANY -> {}
            case HTTP_1_1 -> builder.protocols(List.of(Protocol.HTTP_1_1));
            case HTTP_2 -> builder.protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        }
        Duration asked = transport.connect();
        if (asked != null) {
            builder.connectTimeout(asked);
        }
        if (transport.family() != Transport.Family.ANY || !transport.detours().isEmpty()) {
            builder.dns(new Addresses(transport));
        }
        transport.detours().stream()
                .filter(detour -> detour.toPort() > 0)
                .findFirst()
                .ifPresent(detour -> builder.socketFactory(DetourSockets.toPort(detour.toPort())));
        String proxy = transport.proxy();
        if (proxy != null) {
            through(builder, ProxyAddress.of(proxy));
        }
        return builder.build();
    }

    private static void protect(OkHttpClient.Builder builder, Way way) {
        Transport transport = way.transport();
        Path issuers = transport.issuers();
        boolean plain =
                issuers == null && transport.certificate() == null && transport.pins().isEmpty();
        if (plain && !way.insecure()) {
            return;
        }
        X509TrustManager trust = builder.build().x509TrustManager();
        if (way.insecure()) {
            trust = Issuers.anyone();
            builder.hostnameVerifier((host, session) -> true);
        } else if (issuers != null) {
            trust = KeyRing.trusting(issuers);
        }
        if (trust == null) {
            trust = Issuers.ofThisMachine();
        }
        if (!transport.pins().isEmpty()) {
            trust = new PinnedKeys(trust, transport.pins());
        }
        builder.sslSocketFactory(KeyRing.sockets(trust, transport.certificate()), trust);
    }

    private static void through(OkHttpClient.Builder builder, ProxyAddress proxy) {
        if (!proxy.isSocks()) {
            builder.proxy(proxy.http());
            if (!proxy.user().isEmpty()) {
                String login = Credentials.basic(proxy.user(), proxy.password());
                builder.proxyAuthenticator((route, answer) ->
                        answer.request().header("Proxy-Authorization") != null
                                ? null
                                : answer.request()
                                        .newBuilder()
                                        .header("Proxy-Authorization", login)
                                        .build());
            }
            return;
        }
        builder.proxy(Proxy.NO_PROXY).socketFactory(new SocksSockets(proxy));
        if (proxy.scheme().equals("socks5h")) {
            builder.dns(host -> List.of(InetAddress.getByAddress(host, new byte[4])));
        }
    }

    synchronized void close() {
        if (usual != null) {
            usual.connectionPool().evictAll();
            usual.dispatcher().executorService().shutdown();
        }
    }
}
