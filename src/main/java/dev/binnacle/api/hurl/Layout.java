package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where the parts of a file stand in its text. */
public final class Layout {
    /** Of a file without a request. */
    public static final Layout NOWHERE = new Layout(new HurlFile(List.of(), ""));

    private final String text;
    private final int[] lines;
    private final Map<Object, Integer> starts = new IdentityHashMap<>();
    private int at;

    /**
     * A place.
     *
     * @param line from 1
     * @param column from 1, in characters
     */
    public record Place(int line, int column) {}

    public Layout(HurlFile file) {
        text = file.text();
        lines = lineStarts(text);
        for (Entry entry : file.entries()) {
            request(entry.request());
            ResponsePart response = entry.response();
            if (response != null) {
                response(response);
            }
        }
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private void request(RequestPart part) {
        note(part, part.lead());
        at += part.method().length() + part.gap().length();
        at += part.url().length() + part.tail().length();
        part.headers().forEach(this::pair);
        part.sections().forEach(this::section);
        body(part.body());
    }

    private void response(ResponsePart part) {
        note(part, part.lead());
        at += part.version().length() + part.gap().length();
        at += part.status().length() + part.tail().length();
        part.headers().forEach(this::pair);
        part.sections().forEach(this::section);
        body(part.body());
    }

    private void note(Object part, String lead) {
        starts.put(part, at + lead.length());
        at += lead.length();
    }

    private void pair(Pair pair) {
        note(pair, pair.lead());
        at += pair.text().length() - pair.lead().length();
    }

    private void section(Section section) {
        note(section, section.lead());
        at += section.name().length() + 2 + section.tail().length();
        section.pairs().forEach(this::pair);
    }

    private void body(@Nullable Body body) {
        if (body != null) {
            note(body, body.lead());
            at += body.source().length() + body.tail().length();
        }
    }

    /** The offset of a part's first character, after what leads it. */
    public int start(Object part) {
        Integer start = starts.get(part);
        if (start == null) {
            throw new IllegalArgumentException("not of this file: " + part);
        }
        return start;
    }

    /** The offset of a request's URL. */
    public int url(RequestPart part) {
        return start(part) + part.method().length() + part.gap().length();
    }

    /** The offset of an expected status. */
    public int status(ResponsePart part) {
        return start(part) + part.version().length() + part.gap().length();
    }

    /** The offset of a line's value. */
    public int value(Pair pair) {
        return start(pair) + pair.key().length() + pair.separator().length();
    }

    public Place place(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, text.codePointCount(lines[line], offset) + 1);
    }

    /** A line without its end. */
    public String line(int number) {
        int start = lines[number - 1];
        int end = number < lines.length ? lines[number] - 1 : text.length();
        String line = text.substring(start, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
