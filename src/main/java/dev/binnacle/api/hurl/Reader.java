package dev.binnacle.api.hurl;

/** A place in a text, moving forward; the shared small steps of the grammar. */
final class Reader {
    private static final String ESCAPABLE = "#\"`\\/:bnfrtu;{} ";
    private final String text;
    private int at;

    Reader(String text) {
        this.text = text;
    }

    int offset() {
        return at;
    }

    void seek(int offset) {
        at = offset;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here, or 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(at);
    }

    boolean looking(String literal) {
        return text.startsWith(literal, at);
    }

    boolean take(String literal) {
        if (looking(literal)) {
            at += literal.length();
            return true;
        }
        return false;
    }

    char before(int offset) {
        return text.charAt(offset - 1);
    }

    char next() {
        return text.charAt(at++);
    }

    String since(int start) {
        return text.substring(start, at);
    }

    SyntaxError fail(String expected) {
        return new SyntaxError(at, expected);
    }

    SyntaxError failAt(int offset, String expected) {
        return new SyntaxError(offset, expected);
    }

    void expect(String literal) {
        if (!take(literal)) {
            throw fail("expecting '" + literal + "'");
        }
    }

    String spaces() {
        int start = at;
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
        return since(start);
    }

    boolean atLineEnd() {
        return atEnd() || peek() == '\n' || looking("\r\n");
    }

    /** Blank lines and comments, then the indentation of the line after them. */
    String lead() {
        int start = at;
        if (at == 0) {
            take("\uFEFF");
        }
        while (true) {
            spaces();
            if (peek() == '#') {
                toLineEnd();
            }
            if (atEnd() || !(take("\n") || take("\r\n"))) {
                return since(start);
            }
        }
    }

    /** Spaces, a comment and the line's end, all of which must be here. */
    String tail() {
        int start = at;
        spaces();
        if (peek() == '#') {
            toLineEnd();
        }
        if (!atEnd() && !take("\n") && !take("\r\n")) {
            throw fail("expecting the end of the line");
        }
        return since(start);
    }

    private void toLineEnd() {
        while (!atLineEnd()) {
            at++;
        }
    }

    /** A {@code {{template}}}, if one starts here. */
    boolean template() {
        if (!looking("{{")) {
            return false;
        }
        int end = text.indexOf("}}", at);
        int line = text.indexOf('\n', at);
        if (end < 0 || (line >= 0 && line < end)) {
            at = line < 0 ? text.length() : line;
            throw fail("expecting '}}'");
        }
        at = end + 2;
        return true;
    }

    /** A backslash and what it escapes, if one starts here. */
    boolean escape() {
        if (peek() != '\\') {
            return false;
        }
        at++;
        if (atEnd() || ESCAPABLE.indexOf(peek()) < 0) {
            throw fail("the escaping sequence is not valid");
        }
        if (next() == 'u') {
            expect("{");
            int digits = at;
            while (Character.digit(peek(), 16) >= 0) {
                at++;
            }
            if (at == digits || at - digits > 6) {
                throw fail("expecting a valid hexadecimal number");
            }
            expect("}");
        }
        return true;
    }

    /** An unquoted value up to a comment or the line's end, without trailing spaces. */
    String value() {
        int start = at;
        int end = at;
        while (!atLineEnd() && peek() != '#') {
            if (!template() && !escape()) {
                char c = next();
                if (c == ' ' || c == '\t') {
                    continue;
                }
            }
            end = at;
        }
        at = end;
        return since(start);
    }
}
