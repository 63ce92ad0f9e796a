package dev.binnacle.api.call;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

import okio.Buffer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** A request as the bytes that HTTP/1.1 sends. */
final class WireMessage {
    /** A longer body goes the other way: nothing here bounds the time of writing. */
    private static final long LONGEST_BODY = 64 << 10;

    /** With these a connection is not the plain thing that is read here. */
    private static final Set<String> SPECIAL =
            Set.of("connection", "expect", "upgrade", "te", "trailer", "transfer-encoding");

    private WireMessage() {}

    /** Null = it is not for the plain wire. */
    static byte @Nullable [] of(Request request) {
        RequestBody body = request.body();
        try {
            long length = body == null ? 0 : body.contentLength();
            boolean special =
                    request.headers().names().stream()
                            .anyMatch(name -> SPECIAL.contains(name.toLowerCase(Locale.ROOT)));
            if (request.url().isHttps() || special || length < 0 || length > LONGEST_BODY) {
                return null;
            }
            return bytes(request, body, length);
        } catch (IOException unread) {
            return null;
        }
    }

    private static byte[] bytes(Request request, @Nullable RequestBody body, long length)
            throws IOException {
        HttpUrl url = request.url();
        String query = url.encodedQuery();
        var out = new Buffer();
        out.writeUtf8(BodiedGet.method(request)).writeByte(' ').writeUtf8(url.encodedPath());
        out.writeUtf8(query == null ? "" : "?" + query).writeUtf8(" HTTP/1.1\r\n");
        if (request.header("Host") == null) {
            header(out, "Host", host(url));
        }
        header(out, "Connection", "Keep-Alive");
        if (body != null) {
            if (body.contentType() != null) {
                header(out, "Content-Type", String.valueOf(body.contentType()));
            }
            header(out, "Content-Length", String.valueOf(length));
        }
        for (var each : request.headers()) {
            boolean ours =
                    each.getFirst().equalsIgnoreCase("Content-Length")
                            || (each.getFirst().equalsIgnoreCase("Content-Type")
                                    && body != null
                                    && body.contentType() != null);
            if (!ours) {
                header(out, each.getFirst(), each.getSecond());
            }
        }
        out.writeUtf8("\r\n");
        if (body != null) {
            body.writeTo(out);
        }
        return out.readByteArray();
    }

    private static void header(Buffer out, String name, String value) {
        out.writeUtf8(name).writeUtf8(": ").writeUtf8(value).writeUtf8("\r\n");
    }

    private static String host(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }
}
