package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes a request as a form does: only the touched parts of the text change; comments, order and
 * style of all others stay.
 */
public final class RequestEdit {
    private RequestEdit() {}

    /** Other comments above it. */
    static RequestPart lead(RequestPart part, String lead) {
        return new RequestPart(
                lead,
                part.method(),
                part.gap(),
                part.url(),
                part.tail(),
                part.headers(),
                part.sections(),
                part.body());
    }

    public static RequestPart method(RequestPart part, String method) {
        return new RequestPart(
                part.lead(),
                method,
                part.gap(),
                part.url(),
                part.tail(),
                part.headers(),
                part.sections(),
                part.body());
    }

    /** Another URL, as written: templates allowed, no spaces. */
    public static RequestPart url(RequestPart part, String url) {
        return new RequestPart(
                part.lead(),
                part.method(),
                part.gap(),
                url,
                part.tail(),
                part.headers(),
                part.sections(),
                part.body());
    }

    public static RequestPart headers(RequestPart part, List<NameValue> headers) {
        List<Pair> merged = merge(part.headers(), headers);
        if (merged.equals(part.headers())) {
            return part;
        }
        return new RequestPart(
                part.lead(),
                part.method(),
                part.gap(),
                part.url(),
                ended(part.tail()),
                merged,
                part.sections(),
                part.body());
    }

    /** Another body, or none. */
    public static RequestPart body(RequestPart part, @Nullable BodyKind kind, String source) {
        Body now = part.body();
        if (kind == null) {
            return rebuilt(part, part.sections(), null);
        }
        if (now == null) {
            return rebuilt(part, endedSections(part.sections()), Body.of(kind, source));
        }
        return rebuilt(part, part.sections(), new Body(now.lead(), kind, source, now.tail()));
    }

    /** Other lines in a section; it is made where there is none, and taken out when empty. */
    public static RequestPart section(
            RequestPart part, SectionKind kind, List<NameValue> contents) {
        Section now = part.section(kind).orElse(null);
        var sections = new ArrayList<>(part.sections());
        if (now == null && contents.isEmpty()) {
            return part;
        } else if (now == null) {
            sections = new ArrayList<>(endedSections(sections));
            List<Pair> pairs = contents.stream().map(Pair::of).toList();
            sections.add(new Section("", kind.title(), "\n", pairs));
        } else if (contents.isEmpty()) {
            sections.remove(now);
        } else {
            List<Pair> merged = merge(now.pairs(), contents);
            if (merged.equals(now.pairs())) {
                return part;
            }
            sections.set(
                    sections.indexOf(now),
                    new Section(now.lead(), now.name(), ended(now.tail()), merged));
        }
        return rebuilt(part, sections, part.body());
    }

    private static RequestPart rebuilt(
            RequestPart part, List<Section> sections, @Nullable Body body) {
        boolean more = !sections.isEmpty() || body != null;
        return new RequestPart(
                part.lead(),
                part.method(),
                part.gap(),
                part.url(),
                more ? ended(part.tail()) : part.tail(),
                more ? endedPairs(part.headers()) : part.headers(),
                sections,
                body);
    }

    /**
     * Lines that still say the same stay as written; those at the start and at the end are found
     * first, so that an insert or a removal in the middle touches nothing else.
     */
    static List<Pair> merge(List<Pair> old, List<NameValue> wanted) {
        return merge(old, wanted, Pair.DECODED);
    }

    /**
     * @param form how lines are told and written
     */
    static List<Pair> merge(List<Pair> old, List<NameValue> wanted, Pair.Form form) {
        int start = 0;
        int shorter = Math.min(old.size(), wanted.size());
        while (start < shorter && form.told(old.get(start)).equals(wanted.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && form.told(old.get(old.size() - 1 - end))
                        .equals(wanted.get(wanted.size() - 1 - end))) {
            end++;
        }
        var merged = new ArrayList<Pair>(old.subList(0, start));
        List<Pair> replaced = old.subList(start, old.size() - end);
        for (int i = start; i < wanted.size() - end; i++) {
            int place = i - start;
            merged.add(
                    place < replaced.size()
                            ? form.changed(replaced.get(place), wanted.get(i))
                            : form.fresh(wanted.get(i)));
        }
        merged.addAll(old.subList(old.size() - end, old.size()));
        return wanted.size() > old.size() ? endedPairs(merged) : merged;
    }

    static List<Section> endedSections(List<Section> sections) {
        if (sections.isEmpty()) {
            return sections;
        }
        var ended = new ArrayList<>(sections);
        Section last = ended.removeLast();
        ended.add(
                new Section(
                        last.lead(), last.name(), ended(last.tail()), endedPairs(last.pairs())));
        return ended;
    }

    static List<Pair> endedPairs(List<Pair> pairs) {
        return pairs.stream()
                .map(pair ->
                        new Pair(
                                pair.lead(),
                                pair.key(),
                                pair.separator(),
                                pair.value(),
                                ended(pair.tail())))
                .toList();
    }

    static Body ended(Body body) {
        return new Body(body.lead(), body.kind(), body.source(), ended(body.tail()));
    }

    static String ended(String tail) {
        return tail.endsWith("\n") ? tail : tail + "\n";
    }
}
