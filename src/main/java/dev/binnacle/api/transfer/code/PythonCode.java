package dev.binnacle.api.transfer.code;

import dev.binnacle.api.Header;
import dev.binnacle.api.Login;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A script in Python with the library {@code requests}. */
final class PythonCode {
    private final List<String> arguments = new ArrayList<>();
    private final Request request;
    private String imports = "import requests\n";

    private PythonCode(Request request) {
        this.request = request;
    }

    static String of(Request request) {
        return new PythonCode(request).text();
    }

    private String text() {
        arguments.add(Quoted.of(request.method()));
        arguments.add(Quoted.of(request.url()));
        String body = body();
        Map<String, String> headers = headers();
        if (!headers.isEmpty()) {
            List<String> lines = new ArrayList<>();
            headers.forEach((name, value) -> lines.add(Quoted.of(name) + ": " + value(value)));
            arguments.add("headers={\n        " + String.join(",\n        ", lines) + ",\n    }");
        }
        if (!body.isEmpty()) {
            arguments.add(body);
        }
        if (request.rules().login() instanceof Login.Digest digest) {
            imports = "import requests\nfrom requests.auth import HTTPDigestAuth\n";
            arguments.add(
                    "auth=HTTPDigestAuth("
                            + Quoted.of(digest.user())
                            + ", "
                            + Quoted.of(digest.password())
                            + ")");
        }
        arguments.add("allow_redirects=" + (request.rules().followRedirects() ? "True" : "False"));
        if (request.rules().insecure()) {
            arguments.add("verify=False");
        }
        Duration longest = request.rules().longest();
        if (longest != null) {
            arguments.add("timeout=" + longest.toMillis() / 1000.0);
        }
        return imports
                + "\n"
                + Reservations.of(request, "#", true, true)
                + "response = requests.request(\n    "
                + String.join(",\n    ", arguments)
                + ",\n)\nprint(response.status_code)\nprint(response.text)\n";
    }

    /** Headers that stand several times are one line here, as HTTP allows. */
    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : request.headers()) {
            String between = header.is("Cookie") ? "; " : ", ";
            headers.merge(header.name(), header.value(), (one, two) -> one + between + two);
        }
        String type = BodyType.of(request.payload(), "");
        if (!type.isEmpty() && request.header("Content-Type").isEmpty()) {
            headers.put("Content-Type", type);
        }
        return headers;
    }

    /** A text is sent as Latin-1 otherwise, or refused. */
    private static String value(String text) {
        boolean plain = text.chars().allMatch(c -> c < 128);
        return Quoted.of(text) + (plain ? "" : ".encode(\"utf-8\")");
    }

    private String body() {
        return switch (request.payload()) {
            case Payload.None none -> "";
            case Payload.Content content -> content(content);
            case Payload.FromFile from -> "data=open(" + file(from) + ", \"rb\")";
            case Payload.Multipart multipart -> multipart(multipart);
        };
    }

    private static String file(Payload.FromFile from) {
        return Quoted.of(String.valueOf(from.file()));
    }

    private String content(Payload.Content content) {
        if (content.contentType().equals("application/octet-stream")) {
            imports = "import base64\n\n" + imports;
            String base64 = Base64.getEncoder().encodeToString(content.bytes());
            return "data=base64.b64decode(" + Quoted.of(base64) + ")";
        }
        String text = new String(content.bytes(), StandardCharsets.UTF_8);
        return "data=" + Quoted.of(text) + ".encode(\"utf-8\")";
    }

    private static String multipart(Payload.Multipart multipart) {
        List<String> parts = new ArrayList<>();
        for (Payload.Part part : multipart.parts()) {
            String name = Quoted.of(part.name());
            if (part.content() instanceof Payload.FromFile from) {
                parts.add(
                        "(%s, (%s, open(%s, \"rb\"), %s))"
                                .formatted(
                                        name,
                                        Quoted.of(part.fileName()),
                                        file(from),
                                        Quoted.of(from.contentType())));
            } else if (part.content() instanceof Payload.Content content) {
                String text = new String(content.bytes(), StandardCharsets.UTF_8);
                parts.add("(" + name + ", (None, " + Quoted.of(text) + "))");
            }
        }
        return "files=[\n        " + String.join(",\n        ", parts) + ",\n    ]";
    }
}
