package dev.binnacle.database.h2;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of arrays and rows, as SQL would write them: {@code ARRAY['a', NULL, 'it''s']}, {@code
 * ROW('1', ARRAY[])}. What H2 itself gives, {@code [a, null, it's]}, cannot be read back.
 */
sealed interface H2Nested {
    /** A value without parts; null = NULL. */
    record Leaf(@Nullable String text) implements H2Nested {}

    record Group(boolean row, List<H2Nested> parts) implements H2Nested {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** The text of it, each leaf quoted. */
    default String text() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        switch (this) {
            case Leaf leaf -> {
                String value = leaf.text();
                text.append(value == null ? "NULL" : "'" + value.replace("'", "''") + "'");
            }
            case Group group -> {
                text.append(group.row() ? "ROW(" : "ARRAY[");
                for (int i = 0; i < group.parts().size(); i++) {
                    text.append(i == 0 ? "" : ", ");
                    group.parts().get(i).write(text);
                }
                text.append(group.row() ? ')' : ']');
            }
        }
    }

    /**
     * Reads such a text; {@code ARRAY} and {@code ROW} and quotes around plain words may be left
     * out.
     */
    static H2Nested parse(String text) {
        return new Reader(text).whole();
    }

    /** Reads from left to right, one part at a time. */
    final class Reader {
        private static final int DEEPEST = 64;
        private final String text;
        private int at;
        private int depth;

        private Reader(String text) {
            this.text = text;
        }

        private H2Nested whole() {
            H2Nested part = part();
            spaces();
            if (at < text.length()) {
                throw wrong();
            }
            return part;
        }

        private H2Nested part() {
            spaces();
            word("ARRAY");
            word("ROW");
            spaces();
            char c = peek();
            if (c == '[' || c == '(') {
                return group(c == '(');
            }
            return c == '\'' ? new Leaf(quoted()) : plain();
        }

        private Group group(boolean row) {
            if (++depth > DEEPEST) {
                throw wrong();
            }
            at++;
            char end = row ? ')' : ']';
            List<H2Nested> parts = new ArrayList<>();
            spaces();
            while (peek() != end) {
                parts.add(part());
                spaces();
                if (peek() == ',') {
                    at++;
                } else if (peek() != end) {
                    throw wrong();
                }
                spaces();
            }
            at++;
            depth--;
            return new Group(row, parts);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            at++;
            while (true) {
                char c = peek();
                at++;
                if (c == '\'') {
                    if (at >= text.length() || text.charAt(at) != '\'') {
                        return value.toString();
                    }
                    at++;
                }
                value.append(c);
            }
        }

        private Leaf plain() {
            int start = at;
            while (at < text.length() && ",])".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String value = text.substring(start, at).strip();
            if (value.isEmpty()) {
                throw wrong();
            }
            return new Leaf(value.equalsIgnoreCase("NULL") ? null : value);
        }

        /** Skips a word that a bracket follows. */
        private void word(String word) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                int next = at + word.length();
                while (next < text.length() && text.charAt(next) == ' ') {
                    next++;
                }
                if (next < text.length() && "[(".indexOf(text.charAt(next)) >= 0) {
                    at = next;
                }
            }
        }

        private void spaces() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw wrong();
            }
            return text.charAt(at);
        }

        private RuntimeException wrong() {
            return Problem.of(
                            ProblemCode.VALUE_REFUSED,
                            "The value is not written like ARRAY['a', NULL] or ROW(1, 'a').",
                            "Something else was expected at character " + (at + 1) + ".")
                    .exception();
        }
    }
}
