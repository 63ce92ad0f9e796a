package dev.binnacle.api.hurl;

/** Walks a JSON value that may hold templates, and says where it is not JSON. */
final class JsonScanner {
    private static final int DEEPEST = 500;
    private final Reader reader;
    private int depth;

    JsonScanner(Reader reader) {
        this.reader = reader;
    }

    /** Moves past the value that starts here; false, and nothing moved, when none does. */
    boolean scan() {
        char c = reader.peek();
        if (reader.looking("{{") && templateAhead()) {
            return reader.template();
        }
        if (c == '{') {
            container("{", "}");
            return true;
        }
        if (c == '[') {
            container("[", "]");
            return true;
        }
        if (c == '"') {
            string();
            return true;
        }
        if (c == '-' || (c >= '0' && c <= '9')) {
            number();
            return true;
        }
        return reader.take("true") || reader.take("false") || reader.take("null");
    }

    private boolean templateAhead() {
        int start = reader.offset();
        boolean found = reader.take("{{") && !reader.looking("{") && !reader.looking("\"");
        reader.seek(start);
        return found;
    }

    private void value() {
        if (!scan()) {
            throw reader.fail("expecting a boolean, number, string, array, object or null");
        }
    }

    private void container(String open, String close) {
        if (++depth > DEEPEST) {
            throw reader.fail("the JSON is nested too deep");
        }
        reader.expect(open);
        whitespace();
        if (!reader.take(close)) {
            elements(open, close);
        }
        depth--;
    }

    private void elements(String open, String close) {
        while (true) {
            if (open.equals("{")) {
                member();
            } else {
                value();
            }
            whitespace();
            if (reader.take(close)) {
                return;
            }
            int comma = reader.offset();
            if (!reader.take(",")) {
                throw reader.fail("expecting '" + close + "'");
            }
            whitespace();
            if (reader.looking(close)) {
                throw reader.failAt(comma, "trailing comma is not allowed");
            }
        }
    }

    private void member() {
        if (reader.peek() != '"') {
            throw reader.fail("expecting '\"'");
        }
        string();
        whitespace();
        reader.expect(":");
        whitespace();
        value();
    }

    private void string() {
        reader.expect("\"");
        while (!reader.take("\"")) {
            if (reader.atLineEnd()) {
                throw reader.fail("expecting '\"'");
            }
            if (reader.looking("{{")) {
                reader.template();
            } else if (reader.next() == '\\') {
                escape();
            }
        }
    }

    private void escape() {
        if (reader.take("u")) {
            for (int i = 0; i < 4; i++) {
                if (Character.digit(reader.peek(), 16) < 0) {
                    throw reader.fail("expecting a valid hexadecimal number");
                }
                reader.next();
            }
        } else if (reader.atEnd() || "\"\\/bfnrt".indexOf(reader.peek()) < 0) {
            throw reader.fail("the escaping sequence is not valid");
        } else {
            reader.next();
        }
    }

    private void number() {
        reader.take("-");
        if (!reader.take("0")) {
            digits();
        }
        if (reader.take(".")) {
            digits();
        }
        if (reader.take("e") || reader.take("E")) {
            if (!reader.take("+")) {
                reader.take("-");
            }
            digits();
        }
    }

    private void digits() {
        int start = reader.offset();
        while (reader.peek() >= '0' && reader.peek() <= '9') {
            reader.next();
        }
        if (reader.offset() == start) {
            throw reader.fail("expecting digits");
        }
    }

    private void whitespace() {
        while (!reader.atEnd() && " \t\r\n".indexOf(reader.peek()) >= 0) {
            reader.next();
        }
    }
}
