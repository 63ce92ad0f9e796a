package dev.binnacle.api.hurl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes what an entry expects of its answer: only the touched parts of the text change; comments,
 * order and style of all others stay. Lines of captures and asserts are given as they are written.
 */
public final class ResponseEdit {
    private ResponseEdit() {}

    /**
     * An assert more, at the end.
     *
     * @param got the status to expect where the entry expects nothing yet
     */
    public static Entry assertion(Entry entry, String line, int got) {
        Entry expecting = expecting(entry, got);
        var lines = new ArrayList<>(asserts(expecting));
        lines.add(line);
        return asserts(expecting, lines);
    }

    /**
     * A capture more, at the end.
     *
     * @param expression such as {@code jsonpath "$.id"}
     * @param got the status to expect where the entry expects nothing yet
     */
    public static Entry capture(Entry entry, String name, String expression, int got) {
        Entry expecting = expecting(entry, got);
        var lines = new ArrayList<>(captures(expecting));
        lines.add(new NameValue(name, expression));
        return captures(expecting, lines);
    }

    /** The expected status as written; empty = nothing is expected. */
    public static String status(Entry entry) {
        ResponsePart response = entry.response();
        return response == null ? "" : response.status();
    }

    /**
     * Another expected status.
     *
     * @param status a number or {@code *}; empty takes an expectation of nothing else out
     */
    public static Entry status(Entry entry, String status) {
        ResponsePart now = entry.response();
        if (now == null) {
            return status.isEmpty() ? entry : new Entry(ended(entry.request()), fresh(status));
        }
        boolean bare = now.headers().isEmpty() && now.sections().isEmpty() && now.body() == null;
        if (status.isEmpty() && bare) {
            return new Entry(entry.request(), null);
        }
        return new Entry(
                entry.request(),
                new ResponsePart(
                        now.lead(),
                        now.version(),
                        now.gap(),
                        status.isEmpty() ? "*" : status,
                        now.tail(),
                        now.headers(),
                        now.sections(),
                        now.body()));
    }

    /** The captures: names and what finds their values. */
    public static List<NameValue> captures(Entry entry) {
        return section(entry, SectionKind.CAPTURES).map(Section::pairs).orElse(List.of()).stream()
                .map(Pair::written)
                .toList();
    }

    /** The asserts, a line each. */
    public static List<String> asserts(Entry entry) {
        return section(entry, SectionKind.ASSERTS).map(Section::pairs).orElse(List.of()).stream()
                .map(Pair::value)
                .toList();
    }

    /** Other captures; their section is made where there is none, and taken out when empty. */
    public static Entry captures(Entry entry, List<NameValue> captures) {
        return lines(entry, SectionKind.CAPTURES, captures);
    }

    /** Other asserts; their section is made where there is none, and taken out when empty. */
    public static Entry asserts(Entry entry, List<String> asserts) {
        List<NameValue> lines = asserts.stream().map(line -> new NameValue("", line)).toList();
        return lines(entry, SectionKind.ASSERTS, lines);
    }

    private static Optional<Section> section(Entry entry, SectionKind kind) {
        ResponsePart response = entry.response();
        return response == null
                ? Optional.empty()
                : response.sections().stream().filter(each -> each.kind() == kind).findFirst();
    }

    private static Entry lines(Entry entry, SectionKind kind, List<NameValue> lines) {
        Section now = section(entry, kind).orElse(null);
        if (now == null && lines.isEmpty()) {
            return entry;
        }
        Entry expecting = expecting(entry, 0);
        ResponsePart response = expecting.response();
        if (response == null) {
            return expecting;
        }
        var sections = new ArrayList<>(response.sections());
        if (now == null) {
            sections.add(
                    kind == SectionKind.CAPTURES ? 0 : sections.size(),
                    new Section(
                            "",
                            kind.title(),
                            "\n",
                            RequestEdit.merge(List.of(), lines, Pair.WRITTEN)));
        } else if (lines.isEmpty()) {
            sections.remove(now);
        } else {
            List<Pair> merged = RequestEdit.merge(now.pairs(), lines, Pair.WRITTEN);
            if (merged.equals(now.pairs())) {
                return entry;
            }
            sections.set(
                    sections.indexOf(now),
                    new Section(now.lead(), now.name(), RequestEdit.ended(now.tail()), merged));
        }
        return new Entry(expecting.request(), with(response, sections));
    }

    /** The same with other sections; every line before the last one has its end. */
    private static ResponsePart with(ResponsePart now, List<Section> sections) {
        Body body = now.body();
        boolean more = !sections.isEmpty();
        return new ResponsePart(
                now.lead(),
                now.version(),
                now.gap(),
                now.status(),
                more ? RequestEdit.ended(now.tail()) : now.tail(),
                more ? RequestEdit.endedPairs(now.headers()) : now.headers(),
                body != null || sections.size() > now.sections().size()
                        ? RequestEdit.endedSections(sections)
                        : sections,
                body);
    }

    private static Entry expecting(Entry entry, int got) {
        return entry.response() != null
                ? entry
                : status(entry, got == 0 ? "*" : String.valueOf(got));
    }

    private static ResponsePart fresh(String status) {
        return new ResponsePart("", "HTTP", " ", status, "\n", List.of(), List.of(), null);
    }

    /** The entry with a line end at its end. */
    static Entry ended(Entry entry) {
        ResponsePart response = entry.response();
        if (response == null) {
            return new Entry(ended(entry.request()), null);
        }
        Body body = response.body();
        return new Entry(
                entry.request(),
                new ResponsePart(
                        response.lead(),
                        response.version(),
                        response.gap(),
                        response.status(),
                        RequestEdit.ended(response.tail()),
                        RequestEdit.endedPairs(response.headers()),
                        RequestEdit.endedSections(response.sections()),
                        body == null ? null : RequestEdit.ended(body)));
    }

    private static RequestPart ended(RequestPart part) {
        Body body = part.body();
        return new RequestPart(
                part.lead(),
                part.method(),
                part.gap(),
                part.url(),
                RequestEdit.ended(part.tail()),
                RequestEdit.endedPairs(part.headers()),
                RequestEdit.endedSections(part.sections()),
                body == null ? null : RequestEdit.ended(body));
    }
}
