package dev.binnacle.api.transfer.code;

import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A program in Java that needs nothing but the JDK: {@code java Call.java} runs it. */
final class JavaCode {
    /** What a literal may have at most; the class file's limit is in bytes. */
    private static final int LONGEST = 20_000;

    private static final Set<String> SET_BY_CLIENT =
            Set.of("content-length", "connection", "expect", "upgrade");

    private final Set<String> imports =
            new TreeSet<>(
                    Set.of(
                            "java.net.URI",
                            "java.net.http.HttpClient",
                            "java.net.http.HttpRequest",
                            "java.net.http.HttpResponse"));
    private final StringBuilder main = new StringBuilder();
    private final Request request;

    private JavaCode(Request request) {
        this.request = request;
    }

    static String of(Request request) {
        return new JavaCode(request).text();
    }

    private String text() {
        boolean host = !request.header("Host").isEmpty();
        if (host) {
            line("System.setProperty(\"jdk.httpclient.allowRestrictedHeaders\", \"host\");");
        }
        String body = body();
        line(
                "HttpRequest request = HttpRequest.newBuilder(URI.create("
                        + Quoted.of(uri(request.url()))
                        + "))");
        Duration longest = request.rules().longest();
        if (longest != null) {
            imports.add("java.time.Duration");
            line("        .timeout(Duration.ofMillis(" + longest.toMillis() + "))");
        }
        for (Header header : headers()) {
            line(
                    "        .header("
                            + Quoted.of(header.name())
                            + ", "
                            + Quoted.of(header.value())
                            + ")");
        }
        line("        .method(" + Quoted.of(request.method()) + ", " + body + ")");
        line("        .build();");
        line("HttpClient client = HttpClient.newBuilder()");
        line("        .version(HttpClient.Version.HTTP_1_1)");
        boolean follow = request.rules().followRedirects();
        line("        .followRedirects(HttpClient.Redirect." + (follow ? "NORMAL" : "NEVER") + ")");
        line("        .build();");
        line("HttpResponse<String> response =");
        line("        client.send(request, HttpResponse.BodyHandlers.ofString());");
        line("System.out.println(response.statusCode());");
        line("System.out.println(response.body());");
        var out = new StringBuilder();
        imports.forEach(each -> out.append("import ").append(each).append(";\n"));
        return out.append('\n')
                .append(Reservations.of(request, "//", false, false))
                .append("public class Call {\n")
                .append("    public static void main(String[] args) throws Exception {\n")
                .append(main)
                .append("    }\n}\n")
                .toString();
    }

    private void line(String text) {
        main.append("        ").append(text).append('\n');
    }

    /** Those that the client lets one set, and the type that the body has by itself. */
    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        for (Header header : request.headers()) {
            if (!SET_BY_CLIENT.contains(header.name().toLowerCase(Locale.ROOT))) {
                headers.add(header);
            }
        }
        String type = BodyType.of(request.payload(), "multipart/form-data; boundary=call-boundary");
        if (!type.isEmpty() && headers.stream().noneMatch(each -> each.is("Content-Type"))) {
            headers.add(new Header("Content-Type", type));
        }
        return headers;
    }

    private String body() {
        return switch (request.payload()) {
            case Payload.None none -> "HttpRequest.BodyPublishers.noBody()";
            case Payload.Content content -> "HttpRequest.BodyPublishers." + content(content);
            case Payload.FromFile from -> {
                imports.add("java.nio.file.Path");
                yield "HttpRequest.BodyPublishers.ofFile(Path.of("
                        + Quoted.of(String.valueOf(from.file()))
                        + "))";
            }
            case Payload.Multipart multipart -> multipart(multipart);
        };
    }

    private String content(Payload.Content content) {
        if (content.contentType().equals("application/octet-stream")) {
            imports.add("java.util.Base64");
            String base64 = Base64.getEncoder().encodeToString(content.bytes());
            return "ofByteArray(Base64.getDecoder().decode(" + literal(base64) + "))";
        }
        return "ofString(" + literal(new String(content.bytes(), StandardCharsets.UTF_8)) + ")";
    }

    private static String literal(String text) {
        if (text.length() <= LONGEST) {
            return Quoted.of(text);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i += LONGEST) {
            parts.add(Quoted.of(text.substring(i, Math.min(text.length(), i + LONGEST))));
        }
        return "String.join(\"\", " + String.join(", ", parts) + ")";
    }

    private String multipart(Payload.Multipart multipart) {
        imports.addAll(
                List.of("java.io.ByteArrayOutputStream", "java.nio.charset.StandardCharsets"));
        line("ByteArrayOutputStream body = new ByteArrayOutputStream();");
        for (Payload.Part part : multipart.parts()) {
            var head =
                    new StringBuilder("--call-boundary\r\nContent-Disposition: form-data; name=\"");
            head.append(part.name().replace("\"", "%22")).append('"');
            if (part.content() instanceof Payload.FromFile from) {
                imports.addAll(List.of("java.nio.file.Files", "java.nio.file.Path"));
                head.append("; filename=\"")
                        .append(part.fileName().replace("\"", "%22"))
                        .append('"');
                head.append("\r\nContent-Type: ").append(from.contentType());
                write(Quoted.of(head + "\r\n\r\n") + ".getBytes(StandardCharsets.UTF_8)");
                write(
                        "Files.readAllBytes(Path.of("
                                + Quoted.of(String.valueOf(from.file()))
                                + "))");
            } else if (part.content() instanceof Payload.Content content) {
                write(Quoted.of(head + "\r\n\r\n") + ".getBytes(StandardCharsets.UTF_8)");
                String text = new String(content.bytes(), StandardCharsets.UTF_8);
                write(literal(text) + ".getBytes(StandardCharsets.UTF_8)");
            }
            write("\"\\r\\n\".getBytes(StandardCharsets.UTF_8)");
        }
        write("\"--call-boundary--\\r\\n\".getBytes(StandardCharsets.UTF_8)");
        return "HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())";
    }

    private void write(String bytes) {
        line("body.write(" + bytes + ");");
    }

    /** The JDK takes no URL with characters that others send as they are. */
    private static String uri(String url) {
        var out = new StringBuilder();
        url.codePoints()
                .forEach(c -> {
                    boolean odd = c > 126 || c <= ' ' || "\"<>\\^`{|}[]".indexOf(c) >= 0;
                    String text = Character.toString(c);
                    out.append(
                            odd
                                    ? URLEncoder.encode(text, StandardCharsets.UTF_8)
                                            .replace("+", "%20")
                                    : text);
                });
        return out.toString();
    }
}
