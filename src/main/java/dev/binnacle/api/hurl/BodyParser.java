package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

/** Finds where a body ends, and of which kind it is. */
final class BodyParser {
    private static final String LANGUAGES = "json xml graphql base64 hex raw ";
    private final Reader reader;

    BodyParser(Reader reader) {
        this.reader = reader;
    }

    /** Moves past the body that starts here; null, and nothing moved, when there is none. */
    @Nullable BodyKind scan() {
        char c = reader.peek();
        if (reader.take("```")) {
            multiline();
            return BodyKind.MULTILINE;
        }
        if (c == '`') {
            oneline();
            return BodyKind.ONELINE;
        }
        if (c == '<') {
            new XmlScanner(reader).scan();
            return BodyKind.XML;
        }
        if (reader.take("base64,")) {
            encoded(true);
            return BodyKind.BASE64;
        }
        if (reader.take("hex,")) {
            encoded(false);
            return BodyKind.HEX;
        }
        if (reader.take("file,")) {
            file();
            return BodyKind.FILE;
        }
        return new JsonScanner(reader).scan() ? BodyKind.JSON : null;
    }

    private void multiline() {
        int start = reader.offset();
        while (!reader.looking("```")) {
            if (reader.atLineEnd()) {
                checkLanguage(start, reader.since(start));
                break;
            }
            reader.next();
        }
        while (!reader.take("```")) {
            if (reader.atEnd()) {
                throw reader.fail("expecting '```'");
            }
            reader.next();
        }
    }

    private void checkLanguage(int start, String line) {
        String language = line.strip();
        int comma = language.indexOf(',');
        String name = comma < 0 ? language : language.substring(0, comma).strip();
        if (!name.isEmpty() && !LANGUAGES.contains(name + " ") && !isAttribute(name)) {
            throw reader.failAt(start, "the multiline is not valid");
        }
    }

    private static boolean isAttribute(String name) {
        return name.equals("escape") || name.equals("novariable");
    }

    private void oneline() {
        reader.next();
        while (reader.peek() != '`') {
            if (reader.atLineEnd()) {
                throw reader.fail("expecting '`'");
            }
            if (!reader.template() && !reader.escape()) {
                reader.next();
            }
        }
        reader.next();
    }

    private void encoded(boolean base64) {
        while (!reader.atEnd() && isDigit(reader.peek(), base64)) {
            reader.next();
        }
        reader.expect(";");
    }

    private static boolean isDigit(char c, boolean base64) {
        if (Character.isWhitespace(c)) {
            return true;
        }
        return base64
                ? (c < 128 && Character.isLetterOrDigit(c)) || c == '+' || c == '/' || c == '='
                : Character.digit(c, 16) >= 0 && c < 128;
    }

    private void file() {
        reader.spaces();
        int start = reader.offset();
        while (!reader.atLineEnd() && reader.peek() != ';' && reader.peek() != '#') {
            if (!reader.template() && !reader.escape()) {
                reader.next();
            }
        }
        if (reader.offset() == start) {
            throw reader.fail("expecting a filename");
        }
        reader.expect(";");
    }
}
