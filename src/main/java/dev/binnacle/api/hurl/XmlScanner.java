package dev.binnacle.api.hurl;

import java.util.ArrayDeque;

/**
 * Finds the end of an XML document by its tags. It resolves nothing: no document type, no entity,
 * no file.
 */
final class XmlScanner {
    private final Reader reader;
    private final ArrayDeque<String> open = new ArrayDeque<>();

    XmlScanner(Reader reader) {
        this.reader = reader;
    }

    /** Moves past the document that starts here. */
    void scan() {
        boolean rooted = false;
        do {
            int start = reader.offset();
            if (reader.take("<!--")) {
                until("-->", start);
            } else if (reader.take("<![CDATA[")) {
                until("]]>", start);
            } else if (reader.take("<?")) {
                until("?>", start);
            } else if (reader.take("<!")) {
                until(">", start);
            } else if (reader.take("</")) {
                close(start);
            } else if (reader.take("<")) {
                rooted = true;
                element(start);
            } else if (reader.atEnd() || (!rooted && !isBlank(reader.peek()))) {
                throw unfinished();
            } else {
                reader.next();
            }
        } while (!rooted || !open.isEmpty());
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c);
    }

    private String name(int start) {
        int from = reader.offset();
        while (!reader.atEnd() && "/> \t\r\n".indexOf(reader.peek()) < 0) {
            reader.next();
        }
        String name = reader.since(from);
        if (name.isEmpty() || !isNameStart(name.charAt(0))) {
            throw reader.failAt(start, "invalid XML");
        }
        return name;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == ':' || Character.isSurrogate(c);
    }

    private void element(int start) {
        String name = name(start);
        while (true) {
            char c = reader.peek();
            if (reader.atEnd()) {
                throw unfinished();
            }
            if (reader.take("/>")) {
                return;
            }
            if (reader.take(">")) {
                open.push(name);
                return;
            }
            reader.next();
            if (c == '"' || c == '\'') {
                until(String.valueOf(c), start);
            } else if (c == '<') {
                throw reader.failAt(reader.offset() - 1, "invalid XML");
            }
        }
    }

    private void close(int start) {
        String name = name(start);
        if (open.isEmpty() || !open.pop().equals(name)) {
            throw reader.failAt(start, "invalid XML");
        }
        while (isBlank(reader.peek())) {
            reader.next();
        }
        reader.expect(">");
    }

    private void until(String end, int start) {
        while (!reader.take(end)) {
            if (reader.atEnd()) {
                throw reader.failAt(start, "invalid XML");
            }
            reader.next();
        }
    }

    private SyntaxError unfinished() {
        int end = reader.offset();
        while (end > 0 && isBlank(reader.before(end))) {
            end--;
        }
        return reader.failAt(end, "invalid XML");
    }
}
