package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads one parameter from left to right; what does not fit is refused with its place. */
final class Scanner {
    static final String NAME_EXPECTED = "field name (* or [a..z0..9_$])";
    private static final String KEY_EXPECTED =
            "\"-\", digit or any non reserved character different from: .,>()";
    private static final int DEEPEST = 64;
    private final String what;
    private final String text;
    private int place;
    private int depth;

    /**
     * @param what for the message, as {@code select parameter (a,b)}
     */
    Scanner(String what, String text) {
        this.what = what;
        this.text = text;
    }

    boolean atEnd() {
        return place >= text.length();
    }

    int place() {
        return place;
    }

    void back(int to) {
        place = to;
    }

    boolean sees(String token) {
        return text.startsWith(token, place);
    }

    boolean take(String token) {
        if (!sees(token)) {
            return false;
        }
        place += token.length();
        return true;
    }

    void need(String token) {
        if (!take(token)) {
            throw refused('"' + token + '"');
        }
    }

    void end() {
        if (!atEnd()) {
            throw refused("end of input");
        }
    }

    void blanks() {
        while (!atEnd() && (text.charAt(place) == ' ' || text.charAt(place) == '\t')) {
            place++;
        }
    }

    /** One level further in; refused where no request of a person's would go. */
    void enter() {
        if (++depth > DEEPEST) {
            throw refused("at most " + DEEPEST + " levels of parentheses");
        }
    }

    void leave() {
        depth--;
    }

    String rest() {
        String rest = text.substring(place);
        place = text.length();
        return rest;
    }

    /** A name: in quotes, or of letters, digits, {@code _ $}, blanks and dashes. */
    String name() {
        return name(NAME_EXPECTED);
    }

    String name(String expected) {
        String quoted = quoted();
        if (quoted != null) {
            return quoted;
        }
        String name = bare();
        if (name == null) {
            throw refused(expected);
        }
        return name;
    }

    private @Nullable String bare() {
        int start = place;
        while (!atEnd()) {
            int c = text.codePointAt(place);
            boolean dash = c == '-' && place > start && !text.startsWith("->", place);
            if (!dash && !Character.isLetterOrDigit(c) && c != '_' && c != ' ' && c != '$') {
                break;
            }
            place += Character.charCount(c);
        }
        String name = text.substring(start, place).strip();
        if (name.isEmpty()) {
            place = start;
            return null;
        }
        return name;
    }

    /** An unquoted word of letters, digits, {@code _}, blanks and {@code $}, as a cast's type. */
    String word() {
        int start = place;
        while (!atEnd()) {
            int c = text.codePointAt(place);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != ' ' && c != '$') {
                break;
            }
            place += Character.charCount(c);
        }
        if (place == start) {
            throw refused("letter, digit, \"_\", \" \" or \"$\"");
        }
        return text.substring(start, place).strip();
    }

    /** A value in quotes, {@code \} before what is meant literally; null = no quote here. */
    @Nullable String quoted() {
        if (!sees("\"")) {
            return null;
        }
        int start = place;
        var value = new StringBuilder();
        place++;
        while (!atEnd()) {
            char c = text.charAt(place++);
            if (c == '"') {
                return value.toString();
            }
            if (c == '\\') {
                if (atEnd()) {
                    break;
                }
                c = text.charAt(place++);
            }
            value.append(c);
        }
        place = start;
        throw refused("a closing quote");
    }

    /** Everything before the first of these, or to the end. */
    String until(String stops) {
        int start = place;
        while (!atEnd() && stops.indexOf(text.charAt(place)) < 0) {
            place++;
        }
        return text.substring(start, place);
    }

    Field field() {
        blanks();
        String name = name();
        var field = new Field(name, jsonPath());
        blanks();
        return field;
    }

    List<Field.JsonStep> jsonPath() {
        List<Field.JsonStep> path = new ArrayList<>();
        while (sees("->")) {
            boolean asText = take("->>") || !take("->");
            path.add(step(asText));
        }
        return path;
    }

    private Field.JsonStep step(boolean asText) {
        String position = position();
        if (position != null) {
            return new Field.JsonStep(asText, true, position);
        }
        return new Field.JsonStep(asText, false, key());
    }

    /** A position with its sign; null where a key stands. */
    private @Nullable String position() {
        int start = place;
        boolean minus = take("-");
        int digits = place;
        while (!atEnd() && text.charAt(place) >= '0' && text.charAt(place) <= '9') {
            place++;
        }
        if (minus && place == digits) {
            throw refused("digit");
        }
        boolean ends = atEnd() || sees("->") || sees("::") || sees(".") || sees(",") || sees(")");
        if (place == digits || !ends) {
            place = start;
            return null;
        }
        return (minus ? "-" : "+") + text.substring(digits, place);
    }

    private String key() {
        String quoted = quoted();
        if (quoted != null) {
            return quoted;
        }
        int start = place;
        while (!atEnd()) {
            char c = text.charAt(place);
            boolean dash = c == '-' && place > start && !sees("->");
            if (!dash && "(-:.,>)".indexOf(c) >= 0) {
                break;
            }
            place++;
        }
        String key = text.substring(start, place).strip();
        if (key.isEmpty()) {
            place = start;
            throw refused(KEY_EXPECTED);
        }
        return key;
    }

    ApiException refused(String expected) {
        String seen =
                atEnd() ? "end of input" : '"' + Character.toString(text.codePointAt(place)) + '"';
        String message = "\"failed to parse %s\" (line 1, column %d)".formatted(what, place + 1);
        String details = "unexpected " + seen + " expecting " + expected;
        return ApiError.of(400, "PGRST100", message, details).exception();
    }
}
