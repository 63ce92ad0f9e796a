package dev.binnacle.api.call;

import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.AsyncTimeout;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509TrustManager;

/** One GET or HEAD with a body by Java's own client, answered as OkHttp answers. */
final class BodiedCall {
    private final Interceptor.Chain chain;
    private final BodiedGet.Meant meant;
    private final @Nullable Probe probe;
    private final long deadline;
    private final HttpClient client;

    BodiedCall(Interceptor.Chain chain, BodiedGet.Meant meant) {
        this.chain = chain;
        this.meant = meant;
        probe = chain.request().tag(Probe.class);
        deadline = System.nanoTime() + chain.call().timeout().timeoutNanos();
        client = client();
    }

    private HttpClient client() {
        HttpClient.Builder builder = HttpClient.newBuilder();
        X509TrustManager trust = chain.getX509TrustManagerOrNull();
        if (trust != null) {
            builder.sslContext(Issuers.context(trust));
        }
        return builder.connectTimeout(Duration.ofMillis(Math.max(1, chain.connectTimeoutMillis())))
                .version(
                        meant.onlyFirst() ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .proxy(proxies())
                .build();
    }

    private ProxySelector proxies() {
        Proxy proxy = chain.getProxy();
        if (proxy == null) {
            return chain.getProxySelector();
        }
        return proxy.address() instanceof InetSocketAddress address
                ? ProxySelector.of(address)
                : HttpClient.Builder.NO_PROXY;
    }

    Response answer() throws IOException {
        if (probe != null) {
            probe.began(chain.request().headers(), client::shutdownNow);
        }
        boolean came = false;
        try {
            if (chain.call().isCanceled()) {
                throw new IOException("Canceled");
            }
            CompletableFuture<HttpResponse<InputStream>> coming =
                    client.sendAsync(request(), HttpResponse.BodyHandlers.ofInputStream());
            HttpResponse<InputStream> answer = waited(coming);
            Response made = response(answer);
            came = true;
            return made;
        } finally {
            if (!came) {
                client.shutdownNow();
            }
        }
    }

    private HttpRequest request() throws IOException {
        okhttp3.Request given = chain.request();
        var body = new Buffer();
        String type = "";
        if (given.body() != null) {
            given.body().writeTo(body);
            type = String.valueOf(given.body().contentType());
        }
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(given.url().uri())
                        .method(
                                meant.method(),
                                HttpRequest.BodyPublishers.ofByteArray(body.readByteArray()));
        if (given.header("Content-Type") == null && !type.equals("null")) {
            builder.header("Content-Type", type);
        }
        try {
            for (var each : given.headers()) {
                if (!each.getFirst().equalsIgnoreCase("Content-Length")) {
                    builder.header(each.getFirst(), each.getSecond());
                }
            }
        } catch (IllegalArgumentException refused) {
            // its message holds the value, which may be a secret
            throw new IOException("a header is not one that goes this way");
        }
        return builder.build();
    }

    private HttpResponse<InputStream> waited(CompletableFuture<HttpResponse<InputStream>> coming)
            throws IOException {
        try {
            return coming.get(left(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (TimeoutException late) {
            throw new InterruptedIOException("timeout");
        } catch (CancellationException stopped) {
            throw new IOException("Canceled", stopped);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException known
                    ? known
                    : new IOException(failure.getCause());
        }
    }

    private long left() {
        return Math.max(1, deadline - System.nanoTime());
    }

    private Response response(HttpResponse<InputStream> answer) {
        var source = Okio.source(answer.body());
        var bounded =
                new AsyncTimeout() {
                    @Override
                    protected void timedOut() {
                        client.shutdownNow();
                    }
                };
        bounded.deadlineNanoTime(deadline);
        HttpHeaders told = answer.headers();
        long length = told.firstValueAsLong("Content-Length").orElse(-1);
        MediaType type = told.firstValue("Content-Type").map(MediaType::parse).orElse(null);
        var builder =
                new Response.Builder()
                        .request(chain.request())
                        .protocol(
                                answer.version() == HttpClient.Version.HTTP_2
                                        ? Protocol.HTTP_2
                                        : Protocol.HTTP_1_1)
                        .code(answer.statusCode())
                        .message("")
                        .headers(headers(told))
                        .body(
                                ResponseBody.create(
                                        Okio.buffer(ending(bounded.source(source))), type, length));
        answer.sslSession()
                .ifPresent(session -> {
                    builder.handshake(handshake(session));
                });
        if (probe != null) {
            probe.answered(peers(answer.sslSession()), builder.build().headers());
        }
        return builder.build();
    }

    /** The connection is for this answer alone. */
    private Source ending(Source source) {
        return new ForwardingSource(source) {
            @Override
            public void close() throws IOException {
                super.close();
                client.shutdownNow();
            }
        };
    }

    private static Headers headers(HttpHeaders told) {
        var headers = new Headers.Builder();
        told.map()
                .forEach((name, values) -> {
                    if (!name.startsWith(":")) {
                        values.forEach(value -> headers.addUnsafeNonAscii(name, value));
                    }
                });
        return headers.build();
    }

    private static @Nullable Handshake handshake(SSLSession session) {
        try {
            return Handshake.get(session);
        } catch (IOException odd) {
            return null;
        }
    }

    private static List<Certificate> peers(Optional<SSLSession> session) {
        try {
            return session.isEmpty() ? List.of() : List.of(session.get().getPeerCertificates());
        } catch (SSLPeerUnverifiedException unknown) {
            return List.of();
        }
    }
}
