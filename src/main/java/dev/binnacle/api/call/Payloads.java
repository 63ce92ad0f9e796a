package dev.binnacle.api.call;

import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;

import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

import okio.BufferedSink;
import okio.Okio;
import okio.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Payloads as OkHttp sends them: each at most once, so that no write is repeated unasked. */
final class Payloads {
    private static final Set<String> NEED_BODY =
            Set.of("POST", "PUT", "PATCH", "PROPPATCH", "REPORT", "QUERY");

    private Payloads() {}

    static @Nullable RequestBody of(Request request) {
        return switch (request.payload()) {
            case Payload.None none ->
                    NEED_BODY.contains(request.method()) ? bytes(new byte[0], "") : null;
            case Payload.Multipart multipart -> once(multipart(multipart));
            case Payload.Content content ->
                    bytes(content.bytes(), type(request, content.contentType()));
            case Payload.FromFile from -> file(from.file(), type(request, from.contentType()));
        };
    }

    /** The request's own type stands in its headers; a body's would be sent in its place. */
    private static String type(Request request, String usual) {
        return request.header("Content-Type").isEmpty() ? usual : "";
    }

    private static RequestBody simple(Payload payload) {
        return switch (payload) {
            case Payload.Content content -> bytes(content.bytes(), content.contentType());
            case Payload.FromFile from -> file(from.file(), from.contentType());
            case Payload.None none -> bytes(new byte[0], "");
            case Payload.Multipart multipart -> multipart(multipart);
        };
    }

    private static RequestBody bytes(byte[] bytes, String contentType) {
        return once(RequestBody.create(bytes, MediaType.parse(contentType)));
    }

    private static RequestBody file(Path file, String contentType) {
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return MediaType.parse(contentType);
            }

            @Override
            public long contentLength() throws IOException {
                return Files.size(file);
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try (Source source = Okio.source(file)) {
                    sink.writeAll(source);
                }
            }
        };
    }

    private static RequestBody multipart(Payload.Multipart multipart) {
        var builder = new MultipartBody.Builder().setType(MultipartBody.FORM);
        for (Payload.Part part : multipart.parts()) {
            var disposition =
                    new StringBuilder("form-data; name=\"").append(quoted(part.name())).append('"');
            if (!part.fileName().isEmpty()) {
                disposition.append("; filename=\"").append(quoted(part.fileName())).append('"');
            }
            Headers headers =
                    new Headers.Builder()
                            .addUnsafeNonAscii("Content-Disposition", disposition.toString())
                            .build();
            builder.addPart(headers, simple(part.content()));
        }
        return builder.build();
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\n", "%0A").replace("\r", "%0D");
    }

    /** Keeps OkHttp from sending the same body again when a connection breaks. */
    private static RequestBody once(RequestBody body) {
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return body.contentType();
            }

            @Override
            public long contentLength() throws IOException {
                return body.contentLength();
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                body.writeTo(sink);
            }
        };
    }
}
