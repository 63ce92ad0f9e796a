package dev.binnacle.api.jsonpath;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads queries and their segments. */
final class PathParser {
    /** Beyond this only an attack goes. */
    private static final int DEEPEST = 200;

    private static final long LARGEST = (1L << 53) - 1;
    private final PathText text;
    private final FilterParser filters;
    private int depth;

    PathParser(String path) {
        text = new PathText(path);
        filters = new FilterParser(text, this);
    }

    /** The whole text as one query. */
    Query path() {
        text.want("$", "A JSONPath begins with $");
        Query query = new Query(true, segments());
        if (!text.atEnd()) {
            throw text.error("Here a segment such as .name or [0] may follow, nothing else");
        }
        return query;
    }

    /** What follows {@code $} or {@code @}. */
    List<Segment> segments() {
        deeper();
        List<Segment> segments = new ArrayList<>();
        while (true) {
            int before = text.offset();
            text.skipBlanks();
            if (text.take("..")) {
                segments.add(new Segment(true, text.at('[') ? bracketed() : List.of(shorthand())));
            } else if (text.take(".")) {
                segments.add(new Segment(false, List.of(shorthand())));
            } else if (text.at('[')) {
                segments.add(new Segment(false, bracketed()));
            } else {
                text.back(before);
                depth--;
                return segments;
            }
        }
    }

    void deeper() {
        if (++depth > DEEPEST) {
            throw text.error("This is nested too deep");
        }
    }

    void higher() {
        depth--;
    }

    private Selector shorthand() {
        if (text.take("*")) {
            return new Selector.Wildcard();
        }
        return new Selector.Name(text.shorthand());
    }

    private List<Selector> bracketed() {
        text.want("[", "[ is missing");
        List<Selector> selectors = new ArrayList<>();
        do {
            text.skipBlanks();
            selectors.add(selector());
            text.skipBlanks();
        } while (text.take(","));
        text.want("]", "] or , is missing");
        return selectors;
    }

    private Selector selector() {
        if (text.at('\'') || text.at('"')) {
            return new Selector.Name(text.string());
        }
        if (text.take("*")) {
            return new Selector.Wildcard();
        }
        if (text.take("?")) {
            text.skipBlanks();
            return new Selector.Filter(filters.condition());
        }
        Long start = integer();
        int before = text.offset();
        text.skipBlanks();
        if (text.take(":")) {
            return slice(start);
        }
        text.back(before);
        if (start == null) {
            throw text.error("A name in quotes, *, an index, a slice or ? is missing");
        }
        return new Selector.Index(start);
    }

    private Selector slice(@Nullable Long start) {
        text.skipBlanks();
        Long end = integer();
        text.skipBlanks();
        Long step = null;
        if (text.take(":")) {
            text.skipBlanks();
            step = integer();
        }
        return new Selector.Slice(start, end, step == null ? 1 : step);
    }

    /** Null = there is none. */
    private @Nullable Long integer() {
        String digits = text.integer();
        if (digits == null) {
            return null;
        }
        if (digits.equals("-0")
                || digits.length() > 17
                || Math.abs(Long.parseLong(digits)) > LARGEST) {
            throw text.error("An index is a whole number of at most 53 bits, and not -0");
        }
        return Long.valueOf(digits);
    }
}
