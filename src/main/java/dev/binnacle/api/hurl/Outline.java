package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What each line of a text is, by the parser's own rules. A broken text has one as well: where a
 * line is no Hurl the lines after it are still told.
 */
public final class Outline {
    /** What a line is. */
    public enum Role {
        BLANK,
        COMMENT,
        /** Method and URL. */
        REQUEST,
        /** Version and status. */
        RESPONSE,
        HEADER,
        /** A name in brackets. */
        SECTION,
        /** A line of a section. */
        LINE,
        /** A line of a body, blank ones within it too. */
        BODY,
        /** None of these, or not yet. */
        ODD
    }

    /**
     * A line, or several for an assert that goes over more.
     *
     * @param start offset of its first character
     * @param end offset of its line end
     * @param section the section it is in or begins; null = none
     * @param answer whether it speaks of the answer
     * @param entry index of the entry it is in; -1 = before the first
     */
    public record Line(
            int start,
            int end,
            Role role,
            @Nullable SectionKind section,
            boolean answer,
            int entry) {}

    private static final Pattern REQUEST = Pattern.compile("[A-Z]+(?:[ \\t]+[^:\\s].*|[ \\t]*)");
    private static final Pattern RESPONSE = Pattern.compile("HTTP(?:/\\S*)?(?:[ \\t].*)?");
    private static final Pattern SECTION = Pattern.compile("\\[[A-Za-z]\\w*](?:[ \\t].*)?");

    private final String text;
    private final Reader reader;
    private final LineParser parser;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable SectionKind section;
    private boolean answer;
    private int entry = -1;

    private Outline(String text) {
        this.text = text;
        reader = new Reader(text);
        parser = new LineParser(reader);
    }

    /** The lines of a text in order; never fails. */
    public static List<Line> of(String text) {
        return new Outline(text).read();
    }

    /** The line that an offset is in. */
    public static int at(List<Line> lines, int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Line> read() {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            at = line(at);
        }
        if (text.isEmpty() || text.endsWith("\n")) {
            add(text.length(), text.length(), Role.BLANK);
        }
        return lines;
    }

    /** Reads what begins here; gives where the next line begins. */
    private int line(int start) {
        int end = end(start);
        int first = start;
        while (first < end && text.charAt(first) <= ' ') {
            first++;
        }
        if (first == end) {
            return add(start, end, Role.BLANK);
        }
        char c = text.charAt(first);
        if (c == '#') {
            return add(start, end, Role.COMMENT);
        }
        if (c == '[' || (c >= 'A' && c <= 'Z')) {
            return heading(start, end, text.substring(first, end).strip());
        }
        return within(start, end);
    }

    /** What begins in capitals or with a bracket may begin a part. */
    private int heading(int start, int end, String line) {
        if (entry >= 0 && RESPONSE.matcher(line).matches()) {
            answer = true;
            section = null;
            return add(start, end, Role.RESPONSE);
        }
        if (REQUEST.matcher(line).matches()) {
            answer = false;
            section = null;
            entry++;
            return add(start, end, Role.REQUEST);
        }
        if (SECTION.matcher(line).matches()) {
            section = SectionKind.named(line.substring(1, line.indexOf(']'))).orElse(null);
            return add(start, end, Role.SECTION);
        }
        return within(start, end);
    }

    private int within(int start, int end) {
        reader.seek(start);
        reader.spaces();
        if (section == SectionKind.ASSERTS && parser.looksLikeAssert()) {
            return add(start, end(afterAssert(end)), Role.LINE);
        }
        if (section != SectionKind.ASSERTS && isPair()) {
            return add(start, end, section == null ? Role.HEADER : Role.LINE);
        }
        int after = afterBody(start);
        return after < 0 ? add(start, end, Role.ODD) : body(start, after);
    }

    private boolean isPair() {
        try {
            return parser.looksLikePair();
        } catch (SyntaxError broken) {
            return false;
        }
    }

    private int afterAssert(int otherwise) {
        try {
            new ExpressionParser(reader).assertion();
            return Math.max(otherwise, reader.offset());
        } catch (SyntaxError broken) {
            return otherwise;
        }
    }

    /** Where the body that begins here ends; -1 when none does. */
    private int afterBody(int start) {
        reader.seek(start);
        reader.spaces();
        char first = reader.peek();
        try {
            return new BodyParser(reader).scan() == null ? -1 : reader.offset();
        } catch (SyntaxError broken) {
            return "`{<".indexOf(first) < 0 ? -1 : beforeNext(start);
        }
    }

    /** Where a body that is not whole must end: before what looks like Hurl again. */
    private int beforeNext(int start) {
        int last = end(start);
        while (last < text.length()) {
            int next = last + 1;
            String line = text.substring(next, end(next)).stripTrailing();
            boolean begins =
                    RESPONSE.matcher(line).matches()
                            || REQUEST.matcher(line).matches()
                            || SECTION.matcher(line).matches();
            if (begins) {
                return last;
            }
            last = end(next);
        }
        return last;
    }

    private int body(int start, int after) {
        int at = start;
        while (at < after) {
            at = add(at, end(at), Role.BODY);
        }
        return at;
    }

    private int end(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int add(int start, int end, Role role) {
        lines.add(new Line(start, end, role, section, answer, entry));
        return end + 1;
    }
}
