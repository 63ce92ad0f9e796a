package dev.binnacle.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A request as a curl command for a POSIX shell, quoted so that nothing in it is run. */
public final class CurlCommand {
    private static final String BYTES = "application/octet-stream";

    private CurlCommand() {}

    public static String of(Request request) {
        var words = new ArrayList<String>(List.of("curl"));
        boolean hasBody = !(request.payload() instanceof Payload.None);
        String implied = hasBody ? "POST" : "GET";
        if (request.method().equals("HEAD")) {
            words.add("--head");
        } else if (!request.method().equals(implied)) {
            words.addAll(List.of("--request", request.method()));
        }
        if (request.rules().followRedirects()) {
            words.add(request.rules().trustRedirects() ? "--location-trusted" : "--location");
        }
        for (Header header : request.headers()) {
            words.add("--header");
            words.add(
                    quote(
                            header.value().isEmpty()
                                    ? header.name() + ";"
                                    : header.name() + ": " + header.value()));
        }
        if (request.rules().insecure()) {
            words.add("--insecure");
        }
        Duration longest = request.rules().longest();
        if (longest != null) {
            words.addAll(List.of("--max-time", String.valueOf(longest.toMillis() / 1000.0)));
        }
        for (String word : CurlTransport.words(request.rules())) {
            words.add(word.startsWith("--") ? word : quote(word));
        }
        addPayload(request, words);
        if (request.url().chars().anyMatch(c -> "[]{}".indexOf(c) >= 0)) {
            words.add("--globoff");
        }
        words.add(quote(request.url()));
        return String.join(" ", words);
    }

    private static void addPayload(Request request, List<String> words) {
        switch (request.payload()) {
            case Payload.None none -> {}
            case Payload.Content content -> {
                addType(request, content.contentType(), words);
                words.add(startsWithAt(content) ? "--data-raw" : "--data");
                words.add(
                        content.contentType().equals(BYTES)
                                ? quote(content.bytes())
                                : quote(new String(content.bytes(), StandardCharsets.UTF_8)));
            }
            case Payload.FromFile from -> {
                addType(request, from.contentType(), words);
                words.add("--data-binary");
                words.add(quote("@" + from.file()));
            }
            case Payload.Multipart multipart ->
                    multipart.parts().forEach(part -> addPart(part, words));
        }
    }

    private static void addType(Request request, String type, List<String> words) {
        boolean form = type.equals("application/x-www-form-urlencoded");
        if (!form && request.header("Content-Type").isEmpty()) {
            words.add("--header");
            words.add(quote(("Content-Type: " + type).strip()));
        }
    }

    private static void addPart(Payload.Part part, List<String> words) {
        switch (part.content()) {
            case Payload.FromFile from -> {
                words.add("--form");
                words.add(
                        quote(
                                part.name()
                                        + "=@"
                                        + formFile(String.valueOf(from.file()))
                                        + ";type="
                                        + from.contentType()));
            }
            case Payload.Content content -> {
                words.add("--form-string");
                words.add(
                        quote(
                                part.name()
                                        + "="
                                        + new String(content.bytes(), StandardCharsets.UTF_8)));
            }
            case Payload.None none -> {}
            case Payload.Multipart nested -> {}
        }
    }

    /** In quotes where curl would take a part of the name for something else. */
    private static String formFile(String name) {
        return name.chars().anyMatch(c -> ";,\"".indexOf(c) >= 0)
                ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : name;
    }

    /** What begins so would be read as the name of a file. */
    private static boolean startsWithAt(Payload.Content content) {
        return content.bytes().length > 0 && content.bytes()[0] == '@';
    }

    /** Bytes that are no text, each as its number. */
    private static String quote(byte[] bytes) {
        return "$'\\x" + HexFormat.ofDelimiter("\\x").formatHex(bytes) + "'";
    }

    /** Single quotes where they do; the dollar form where a control character must be written. */
    private static String quote(String text) {
        boolean control = text.chars().anyMatch(c -> c < ' ' || c == 127);
        if (!control) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        var out = new StringBuilder("$'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\'' -> out.append("\\'");
                case '\\' -> out.append("\\\\");
                default ->
                        out.append(
                                c < ' ' || c == 127
                                        ? String.format(Locale.ROOT, "\\x%02x", (int) c)
                                        : String.valueOf(c));
            }
        }
        return out.append('\'').toString();
    }
}
