package dev.binnacle.api.transfer.draft;

import dev.binnacle.api.hurl.Body;
import dev.binnacle.api.hurl.BodyKind;
import dev.binnacle.api.hurl.EntryWriter;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.SectionKind;

import java.util.regex.Pattern;

/** Writes a request to be as Hurl. */
final class DraftText {
    private static final String BRACE = String.valueOf(Templates.BRACE);
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What stands in a URL just as it is typed: these need no section. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:\\{\\{[\\w-]+}}|[\\p{L}\\p{N} _.~$-])*+");

    private DraftText() {}

    static String of(Draft draft) {
        boolean section =
                draft.query.stream()
                        .allMatch(each ->
                                PLAIN.matcher(each.name()).matches()
                                        && !each.name().isEmpty()
                                        && PLAIN.matcher(each.value()).matches());
        var entry = new EntryWriter(draft.method, section ? draft.url : withQuery(draft));
        draft.comments.forEach(entry::comment);
        boolean ownForm = draft.body instanceof DraftBody.Form form && !form.fields().isEmpty();
        boolean ownParts = draft.body instanceof DraftBody.Multipart;
        draft.headers.stream()
                .filter(each -> !(ownForm && each.is("Content-Type") && each.value().equals(FORM)))
                .filter(each ->
                        !(ownParts
                                && each.is("Content-Type")
                                && each.value().startsWith("multipart/form-data")))
                .forEach(each -> entry.header(each.name(), each.value()));
        if (section) {
            draft.query.forEach(each -> line(entry, SectionKind.QUERY, each));
        }
        draft.cookies.forEach(each -> line(entry, SectionKind.COOKIES, each));
        draft.logins.forEach(each -> line(entry, SectionKind.BASIC_AUTH, each));
        draft.options.forEach(each -> line(entry, SectionKind.OPTIONS, each));
        body(entry, draft.body);
        if (!draft.status.isEmpty()) {
            entry.status(draft.status);
        }
        draft.captures.forEach(each -> entry.written(SectionKind.CAPTURES, each));
        draft.asserts.forEach(each -> entry.written(SectionKind.ASSERTS, each));
        return entry.text()
                .replace("%EE%85%BB", "%7B")
                .replace("\\u{e17b}", "\\u{7b}")
                .replace(BRACE, "\\u{7b}");
    }

    private static void line(EntryWriter entry, SectionKind kind, NameValue pair) {
        entry.line(kind, pair.name(), pair.value());
    }

    /** Parameters that a section would write otherwise than the source sends them. */
    private static String withQuery(Draft draft) {
        var url = new StringBuilder(draft.url);
        for (NameValue each : draft.query) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(inUrl(each.name()).replace("=", "%3D"));
            if (!each.value().isEmpty()) {
                url.append('=').append(inUrl(each.value()));
            }
        }
        return url.toString();
    }

    private static String inUrl(String text) {
        return text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("&", "%26");
    }

    /** A field's name is sent as it is written. */
    private static String inForm(String name) {
        return name.replace("%", "%25").replace("&", "%26").replace("=", "%3D").replace("+", "%2B");
    }

    private static void body(EntryWriter entry, DraftBody body) {
        switch (body) {
            case DraftBody.None none -> {}
            case DraftBody.Text text -> text(entry, text);
            case DraftBody.Form form ->
                    form.fields()
                            .forEach(each ->
                                    entry.line(
                                            SectionKind.FORM, inForm(each.name()), each.value()));
            case DraftBody.Multipart multipart ->
                    multipart.parts().forEach(each -> part(entry, each));
            case DraftBody.FromFile from -> entry.file(fileName(from.file()));
            case DraftBody.GraphQl graphQl ->
                    entry.lines(
                            "graphql",
                            graphQl.query()
                                    + (graphQl.variables().isBlank()
                                            ? ""
                                            : "\nvariables " + graphQl.variables()));
            case DraftBody.Bytes bytes -> entry.lines("base64", bytes.base64());
        }
    }

    private static void text(EntryWriter entry, DraftBody.Text body) {
        String json = body.text().replace(BRACE, "\\u007b");
        boolean marked = body.text().contains(BRACE);
        if (isJson(json)) {
            entry.text(json);
        } else if (!body.language().isEmpty() && !marked) {
            entry.lines(body.language(), body.text());
        } else if (body.text().endsWith("\n") && !marked) {
            entry.lines("", body.text());
        } else {
            entry.text(body.text());
        }
    }

    private static boolean isJson(String text) {
        String start = text.stripLeading();
        return (start.startsWith("{") || start.startsWith("["))
                && HurlReading.of("POST http://a\n" + text + "\n") instanceof HurlFile read
                && read.entries().size() == 1
                && read.entries().getFirst().request().body() instanceof Body found
                && found.kind() == BodyKind.JSON
                && found.source().equals(text);
    }

    private static void part(EntryWriter entry, DraftBody.Part part) {
        if (part.file().isEmpty()) {
            entry.line(SectionKind.MULTIPART, part.name(), part.value());
        } else {
            entry.filePart(part.name(), fileName(part.file()), part.type());
        }
    }

    /** A file is looked for beside the request, whatever folder it was in. */
    static String fileName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("[\\p{Cntrl}]", "").strip();
        return (plain.isEmpty() ? "file" : plain).replaceAll("([;#\\\\ ])", "\\\\$1");
    }
}
