package dev.binnacle.api.hurl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one entry of a Hurl file out of what another format says. Parts may be given in any order;
 * what Hurl cannot hold as it stands is escaped; templates stay templates.
 */
public final class EntryWriter {
    private static final String PLAIN = ":/.-?=&_%*,@~+!$'()[];^|{}";

    private final String method;
    private final String url;
    private final StringBuilder comments = new StringBuilder();
    private final StringBuilder headers = new StringBuilder();
    private final Map<SectionKind, List<String>> sections = new EnumMap<>(SectionKind.class);
    private String body = "";
    private String status = "";

    /**
     * @param method in capitals
     * @param url with its scheme or a template at its start
     */
    public EntryWriter(String method, String url) {
        this.method = method;
        this.url = url(url);
    }

    /** Lines of their own above the request. */
    public EntryWriter comment(String text) {
        text.lines().forEach(line -> comments.append(("# " + line).stripTrailing()).append('\n'));
        return this;
    }

    public EntryWriter header(String name, String value) {
        headers.append(Pair.of(new NameValue(name, value)).text());
        return this;
    }

    /** A header that is not sent until its {@code #} is taken away. */
    public EntryWriter offeredHeader(String name, String value) {
        headers.append("# ").append(Pair.of(new NameValue(name, value)).text());
        return this;
    }

    /** A line of a section that counts for nothing until its {@code #} is taken away. */
    public EntryWriter offered(SectionKind section, String name, String value) {
        String line = Pair.of(new NameValue(name, value)).text().stripTrailing();
        return written(section, "# " + line);
    }

    /** A line of a section whose name and value are escaped. */
    public EntryWriter line(SectionKind section, String name, String value) {
        return written(section, Pair.of(new NameValue(name, value)).text().stripTrailing());
    }

    /** A line as it is to stand: an option, an assert, a capture. */
    public EntryWriter written(SectionKind section, String line) {
        sections.computeIfAbsent(section, kind -> new ArrayList<>()).add(line);
        return this;
    }

    /**
     * A file as a part of a multipart body.
     *
     * @param file a path within the folder of requests
     */
    public EntryWriter filePart(String name, String file, String type) {
        String key = Pair.of(new NameValue(name, "")).key();
        String value = "file," + file + ";" + (type.isEmpty() ? "" : " " + type);
        return written(SectionKind.MULTIPART, key + ": " + value);
    }

    /** A body as JSON where it is an object or a list of it, else as a text on one line. */
    public EntryWriter text(String text) {
        body = isJson(text) ? text : "`" + HurlText.encodeOneLine(text) + "`";
        return this;
    }

    /** A body between lines of three backticks; one that holds such a line goes on one line. */
    public EntryWriter lines(String language, String text) {
        body =
                text.contains("```") || text.indexOf('\r') >= 0
                        ? "`" + HurlText.encodeOneLine(text) + "`"
                        : "```"
                                + language
                                + "\n"
                                + text
                                + (text.endsWith("\n") ? "" : "\n")
                                + "```";
        return this;
    }

    /** The content of a file as body. */
    public EntryWriter file(String path) {
        body = "file," + path + ";";
        return this;
    }

    /**
     * The answer that is expected.
     *
     * @param expected a number, or {@code *}
     */
    public EntryWriter status(String expected) {
        status = expected;
        return this;
    }

    private static boolean isJson(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return false;
        }
        return HurlReading.of("POST http://a\n" + text + "\n") instanceof HurlFile read
                && read.entries().size() == 1
                && read.entries().getFirst().request().body() instanceof Body found
                && found.kind() == BodyKind.JSON
                && found.source().equals(text);
    }

    private static String url(String url) {
        var escaped = new StringBuilder();
        url.codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                        escaped.appendCodePoint(c);
                    } else {
                        for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                            escaped.append("%%%02X".formatted(each));
                        }
                    }
                });
        return escaped.toString()
                .replaceAll("(?<!\\{)\\{(?!\\{)", "%7B")
                .replaceAll("(?<!\\})\\}(?!\\})", "%7D");
    }

    /** The entry, ending with its last line. */
    public String text() {
        var out = new StringBuilder(comments);
        out.append(method).append(' ').append(url).append('\n').append(headers);
        sections.forEach((kind, lines) -> {
            if (kind.ofRequest()) {
                section(out, kind, lines);
            }
        });
        if (!body.isEmpty()) {
            out.append(body).append('\n');
        }
        boolean checked =
                sections.containsKey(SectionKind.CAPTURES)
                        || sections.containsKey(SectionKind.ASSERTS);
        if (!status.isEmpty() || checked) {
            out.append("HTTP ").append(status.isEmpty() ? "*" : status).append('\n');
        }
        sections.forEach((kind, lines) -> {
            if (!kind.ofRequest()) {
                section(out, kind, lines);
            }
        });
        return out.toString();
    }

    private static void section(StringBuilder out, SectionKind kind, List<String> lines) {
        out.append('[').append(kind.title()).append("]\n");
        lines.forEach(line -> out.append(line).append('\n'));
    }
}
