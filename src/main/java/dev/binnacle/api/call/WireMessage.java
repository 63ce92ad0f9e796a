package dev.binnacle.api.call;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

import okio.Buffer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * A request as HTTP/1.1 sends it without TLS.
 *
 * @param headers as they go
 * @param bytes all of it
 */
record WireMessage(HttpUrl url, String method, Headers headers, long bodyLength, byte[] bytes) {
    /** A longer body goes the other way: nothing here bounds the time of writing. */
    private static final long LONGEST_BODY = 64 << 10;

    /** With these a connection is not the plain thing that is read here. */
    private static final Set<String> SPECIAL =
            Set.of("connection", "expect", "upgrade", "te", "trailer", "transfer-encoding");

    /**
     * Null = it is not for the plain wire.
     *
     * @param method what is sent as such
     */
    static @Nullable WireMessage of(String method, Request request) {
        RequestBody body = request.body();
        try {
            long length = body == null ? 0 : body.contentLength();
            boolean special =
                    request.headers().names().stream()
                            .anyMatch(name -> SPECIAL.contains(name.toLowerCase(Locale.ROOT)));
            if (request.url().isHttps() || special || length < 0 || length > LONGEST_BODY) {
                return null;
            }
            Headers headers = headers(request, body, length);
            return new WireMessage(
                    request.url(),
                    method,
                    headers,
                    length,
                    bytes(method, request.url(), headers, body));
        } catch (IOException unread) {
            return null;
        }
    }

    /** In the order in which OkHttp sends them. */
    private static Headers headers(Request request, @Nullable RequestBody body, long length) {
        Headers.Builder headers = request.headers().newBuilder();
        if (body != null) {
            if (body.contentType() != null) {
                put(headers, "Content-Type", String.valueOf(body.contentType()));
            }
            put(headers, "Content-Length", String.valueOf(length));
        }
        if (request.header("Host") == null) {
            put(headers, "Host", host(request.url()));
        }
        put(headers, "Connection", "Keep-Alive");
        return headers.build();
    }

    private static void put(Headers.Builder headers, String name, String value) {
        headers.removeAll(name).addUnsafeNonAscii(name, value);
    }

    private static byte[] bytes(
            String method, HttpUrl url, Headers headers, @Nullable RequestBody body)
            throws IOException {
        String query = url.encodedQuery();
        var out = new Buffer();
        out.writeUtf8(method).writeByte(' ').writeUtf8(url.encodedPath());
        out.writeUtf8(query == null ? "" : "?" + query).writeUtf8(" HTTP/1.1\r\n");
        for (int i = 0; i < headers.size(); i++) {
            out.writeUtf8(headers.name(i)).writeUtf8(": ");
            out.writeUtf8(headers.value(i)).writeUtf8("\r\n");
        }
        out.writeUtf8("\r\n");
        if (body != null) {
            body.writeTo(out);
        }
        return out.readByteArray();
    }

    private static String host(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }
}
