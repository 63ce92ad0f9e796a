package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads a whole text: entries, each a request and perhaps a response. */
final class HurlParser {
    private static final Set<String> VERSIONS =
            Set.of("HTTP", "HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3", "HTTP/*");
    private static final String URL_CHARACTERS = ":/.-?=&_%*,@~+!$'()[];^|";
    private final String text;
    private final Reader reader;
    private final BodyParser bodies;
    private final LineParser lines;

    HurlParser(String text) {
        this.text = text;
        reader = new Reader(text);
        bodies = new BodyParser(reader);
        lines = new LineParser(reader);
    }

    HurlReading read() {
        try {
            var entries = new ArrayList<Entry>();
            while (true) {
                String lead = reader.lead();
                if (reader.atEnd()) {
                    return new HurlFile(entries, lead);
                }
                entries.add(new Entry(request(lead), response()));
            }
        } catch (SyntaxError broken) {
            return BrokenHurl.at(text, Math.min(broken.offset(), text.length()), broken.expected());
        }
    }

    private RequestPart request(String lead) {
        String method = method();
        String gap = gap();
        String url = url();
        String tail = reader.tail();
        List<Pair> headers = lines.pairs();
        List<Section> sections = sections(true);
        return new RequestPart(lead, method, gap, url, tail, headers, sections, body());
    }

    private String method() {
        int start = reader.offset();
        while (isAsciiLetter(reader.peek())) {
            reader.next();
        }
        String method = reader.since(start);
        if (method.isEmpty()) {
            throw reader.failAt(start, "expecting a HTTP method");
        }
        String upper = method.toUpperCase(java.util.Locale.ROOT);
        if (!method.equals(upper)) {
            throw reader.failAt(
                    start,
                    "the HTTP method <" + method + "> is not valid. Valid is " + upper + ".");
        }
        return method;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private String gap() {
        String gap = reader.spaces();
        if (gap.isEmpty()) {
            throw reader.fail("expecting a space");
        }
        return gap;
    }

    private String url() {
        int start = reader.offset();
        if (!reader.looking("http://") && !reader.looking("https://") && !reader.looking("{{")) {
            throw reader.fail("expecting http://, https:// or {{");
        }
        while (!reader.atLineEnd() && (reader.template() || isUrlCharacter(reader.peek()))) {
            if (isUrlCharacter(reader.peek())) {
                reader.next();
            }
        }
        if (!reader.atLineEnd() && "# \t".indexOf(reader.peek()) < 0) {
            throw reader.fail("illegal character <" + reader.peek() + ">");
        }
        return reader.since(start);
    }

    private static boolean isUrlCharacter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || (c != 0 && URL_CHARACTERS.indexOf(c) >= 0);
    }

    private @Nullable ResponsePart response() {
        int start = reader.offset();
        String lead = reader.lead();
        if (!reader.looking("HTTP")) {
            reader.seek(start);
            return null;
        }
        String version = version();
        String gap = gap();
        String status = status();
        String tail = reader.tail();
        List<Pair> headers = lines.pairs();
        List<Section> sections = sections(false);
        return new ResponsePart(lead, version, gap, status, tail, headers, sections, body());
    }

    private String version() {
        int start = reader.offset();
        while (!reader.atLineEnd() && reader.peek() != ' ' && reader.peek() != '\t') {
            reader.next();
        }
        String version = reader.since(start);
        if (!VERSIONS.contains(version)) {
            throw reader.failAt(start, "the HTTP version is not valid");
        }
        return version;
    }

    private String status() {
        int start = reader.offset();
        if (!reader.take("*")) {
            while (Character.digit(reader.peek(), 10) >= 0) {
                reader.next();
            }
        }
        String status = reader.since(start);
        if (status.isEmpty()) {
            throw reader.fail("HTTP status code is not valid");
        }
        return status;
    }

    private List<Section> sections(boolean ofRequest) {
        var sections = new ArrayList<Section>();
        var seen = EnumSet.noneOf(SectionKind.class);
        while (true) {
            int start = reader.offset();
            String lead = reader.lead();
            int bracket = reader.offset();
            String name = sectionName();
            if (name.isEmpty()) {
                reader.seek(start);
                return sections;
            }
            SectionKind kind =
                    SectionKind.named(name)
                            .filter(found -> found.ofRequest() == ofRequest)
                            .orElseThrow(() ->
                                    reader.failAt(bracket + 1, "the section is not valid here"));
            if (!seen.add(kind)) {
                throw reader.failAt(bracket, "the section is already defined");
            }
            sections.add(new Section(lead, name, reader.tail(), lines.of(kind)));
        }
    }

    /** The name between brackets, or empty when this is something else, such as a JSON array. */
    private String sectionName() {
        if (!reader.take("[")) {
            return "";
        }
        int start = reader.offset();
        while (Character.isLetterOrDigit(reader.peek())) {
            reader.next();
        }
        String name = reader.since(start);
        return reader.take("]") ? name : "";
    }

    private @Nullable Body body() {
        int start = reader.offset();
        String lead = reader.lead();
        int from = reader.offset();
        BodyKind kind = bodies.scan();
        if (kind == null) {
            reader.seek(start);
            return null;
        }
        return new Body(lead, kind, reader.since(from), reader.tail());
    }
}
