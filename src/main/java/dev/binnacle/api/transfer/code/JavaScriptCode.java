package dev.binnacle.api.transfer.code;

import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A module in JavaScript with {@code fetch}, for Node 18 and later, and for browsers. */
final class JavaScriptCode {
    private final StringBuilder before = new StringBuilder();
    private final List<String> options = new ArrayList<>();
    private final Request request;
    private boolean readsFiles;

    private JavaScriptCode(Request request) {
        this.request = request;
    }

    static String of(Request request) {
        return new JavaScriptCode(request).text();
    }

    private String text() {
        options.add("method: " + Quoted.of(request.method()));
        String body = body();
        List<String> headers = new ArrayList<>();
        for (Header header : headers()) {
            headers.add("[" + Quoted.of(header.name()) + ", " + Quoted.of(header.value()) + "]");
        }
        if (!headers.isEmpty()) {
            options.add("headers: [\n    " + String.join(",\n    ", headers) + ",\n  ]");
        }
        boolean sent = !Set.of("GET", "HEAD").contains(request.method());
        if (!body.isEmpty() && sent) {
            options.add("body: " + body);
        }
        options.add(
                "redirect: " + (request.rules().followRedirects() ? "\"follow\"" : "\"manual\""));
        Duration longest = request.rules().longest();
        if (longest != null) {
            options.add("signal: AbortSignal.timeout(" + longest.toMillis() + ")");
        }
        return (readsFiles ? "import { readFile } from \"node:fs/promises\";\n\n" : "")
                + Reservations.of(request, "//", false, false)
                + (body.isEmpty() || sent
                        ? ""
                        : "// fetch sends no body with " + request.method() + ".\n")
                + before
                + "const response = await fetch("
                + Quoted.of(request.url())
                + ", {\n  "
                + String.join(",\n  ", options)
                + ",\n});\nconsole.log(response.status);\nconsole.log(await response.text());\n";
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>(request.headers());
        String type = BodyType.of(request.payload(), "");
        if (!type.isEmpty() && request.header("Content-Type").isEmpty()) {
            headers.add(new Header("Content-Type", type));
        }
        return headers;
    }

    private String body() {
        return switch (request.payload()) {
            case Payload.None none -> "";
            case Payload.Content content -> content(content);
            case Payload.FromFile from -> file(from);
            case Payload.Multipart multipart -> multipart(multipart);
        };
    }

    private String file(Payload.FromFile from) {
        readsFiles = true;
        return "await readFile(" + Quoted.of(String.valueOf(from.file())) + ")";
    }

    /** Bytes, so that no type is added where the request has none. */
    private String content(Payload.Content content) {
        if (content.contentType().equals("application/octet-stream")) {
            String base64 = Base64.getEncoder().encodeToString(content.bytes());
            return "Uint8Array.from(atob(" + Quoted.of(base64) + "), (c) => c.charCodeAt(0))";
        }
        String text = Quoted.of(new String(content.bytes(), StandardCharsets.UTF_8));
        boolean typed =
                !content.contentType().isEmpty() || !request.header("Content-Type").isEmpty();
        return typed ? text : "new TextEncoder().encode(" + text + ")";
    }

    private String multipart(Payload.Multipart multipart) {
        before.append("const form = new FormData();\n");
        for (Payload.Part part : multipart.parts()) {
            String name = Quoted.of(part.name());
            if (part.content() instanceof Payload.FromFile from) {
                before.append(
                        "form.append(%s, new Blob([%s], { type: %s }), %s);%n"
                                .formatted(
                                        name,
                                        file(from),
                                        Quoted.of(from.contentType()),
                                        Quoted.of(part.fileName())));
            } else if (part.content() instanceof Payload.Content content) {
                String text = new String(content.bytes(), StandardCharsets.UTF_8);
                before.append("form.append(").append(name).append(", ").append(Quoted.of(text));
                before.append(");\n");
            }
        }
        return "form";
    }
}
