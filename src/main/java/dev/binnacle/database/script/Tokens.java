package dev.binnacle.database.script;

import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL text into tokens, one pass, white space left out. Never fails: bad text ends unclosed.
 */
public final class Tokens {
    private final String text;
    private final ScriptSyntax syntax;
    private int at;

    public Tokens(String text, ScriptSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /** Goes on reading elsewhere, such as after a block of data. */
    public void moveTo(int position) {
        at = position;
    }

    /** The next token; null = the text is read. */
    public @Nullable Token next() {
        while (at < text.length() && blank(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            return null;
        }
        Token token = read(text.charAt(at));
        at = token.end();
        return token;
    }

    /** White space, or the byte order mark that some editors put before a file. */
    private static boolean blank(char one) {
        return Character.isWhitespace(one) || one == '\uFEFF';
    }

    private Token read(char first) {
        return switch (first) {
            case '\'' -> quoted(Token.Type.STRING, at, at, '\'', false);
            case '"' -> quoted(Token.Type.QUOTED_NAME, at, at, '"', false);
            case '-' -> follows('-') ? toEndOfLine(Token.Type.COMMENT) : symbol();
            case '/' -> slash();
            case '$' -> dollar();
            case '\\' -> syntax.metaCommands() ? toEndOfLine(Token.Type.META) : symbol();
            default -> {
                if (Character.isDigit(first)) {
                    yield new Token(Token.Type.NUMBER, at, endOfNumber());
                }
                yield nameStart(first) ? word() : symbol();
            }
        };
    }

    private Token symbol() {
        return new Token(Token.Type.SYMBOL, at, at + 1);
    }

    private boolean follows(char next) {
        return at + 1 < text.length() && text.charAt(at + 1) == next;
    }

    private Token slash() {
        if (follows('*')) {
            return blockComment();
        }
        return follows('/') && syntax.slashComments() ? toEndOfLine(Token.Type.COMMENT) : symbol();
    }

    private Token toEndOfLine(Token.Type type) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new Token(type, at, end);
    }

    private Token blockComment() {
        int depth = 1;
        int next = at + 2;
        while (next + 1 < text.length() && depth > 0) {
            char one = text.charAt(next);
            char two = text.charAt(next + 1);
            if (one == '*' && two == '/') {
                depth--;
                next += 2;
            } else if (one == '/' && two == '*') {
                depth++;
                next += 2;
            } else {
                next++;
            }
        }
        boolean closed = depth == 0;
        return new Token(Token.Type.COMMENT, at, closed ? next : text.length(), closed);
    }

    /** A quote that is doubled inside; {@code open} is where its first quote stands. */
    private Token quoted(Token.Type type, int start, int open, char quote, boolean escapes) {
        for (int next = open + 1; next < text.length(); next++) {
            char one = text.charAt(next);
            if (one == '\\' && escapes) {
                next++;
            } else if (one == quote) {
                if (next + 1 < text.length() && text.charAt(next + 1) == quote) {
                    next++;
                } else {
                    return new Token(type, start, next + 1);
                }
            }
        }
        return new Token(type, start, text.length(), false);
    }

    private Token dollar() {
        int tagEnd = at + 1;
        while (tagEnd < text.length() && tagPart(text.charAt(tagEnd), tagEnd == at + 1)) {
            tagEnd++;
        }
        boolean opens = tagEnd < text.length() && text.charAt(tagEnd) == '$';
        if (!opens || (tagEnd > at + 1 && !syntax.dollarTags())) {
            return symbol();
        }
        String tag = text.substring(at, tagEnd + 1);
        int close = text.indexOf(tag, tagEnd + 1);
        return close < 0
                ? new Token(Token.Type.STRING, at, text.length(), false)
                : new Token(Token.Type.STRING, at, close + tag.length());
    }

    private static boolean tagPart(char one, boolean first) {
        return one == '_'
                || one >= 0x80
                || (first ? Character.isLetter(one) : Character.isLetterOrDigit(one));
    }

    private Token word() {
        int end = at + 1;
        while (end < text.length() && namePart(text.charAt(end))) {
            end++;
        }
        if (end == at + 1 && end < text.length()) {
            return prefixed(end);
        }
        return new Token(Token.Type.WORD, at, end);
    }

    /** One letter that may belong to the quote after it: E'', B'', X'', N'', U&'', U&"". */
    private Token prefixed(int end) {
        char letter = Character.toUpperCase(text.charAt(at));
        char next = text.charAt(end);
        if (next == '\'' && "EBXN".indexOf(letter) >= 0) {
            boolean escapes = letter == 'E' && syntax.escapeStrings();
            return quoted(Token.Type.STRING, at, end, '\'', escapes);
        }
        if (letter == 'U' && next == '&' && end + 1 < text.length()) {
            char quote = text.charAt(end + 1);
            if (quote == '\'' || quote == '"') {
                Token.Type type = quote == '"' ? Token.Type.QUOTED_NAME : Token.Type.STRING;
                return quoted(type, at, end + 1, quote, false);
            }
        }
        return new Token(Token.Type.WORD, at, end);
    }

    private int endOfNumber() {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '.'
                        || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static boolean nameStart(char one) {
        return one == '_' || Character.isLetter(one) || (one >= 0x80 && !blank(one));
    }

    private static boolean namePart(char one) {
        return nameStart(one) || Character.isDigit(one) || one == '$';
    }
}
