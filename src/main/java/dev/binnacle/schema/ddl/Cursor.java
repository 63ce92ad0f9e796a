package dev.binnacle.schema.ddl;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Walks the tokens of one statement, comments left out, and says what it misses. */
final class Cursor {
    private static final int LONGEST_FOUND = 40;
    private final String text;
    private final int end;
    private final Tokens tokens;
    private final List<Token> seen = new ArrayList<>();
    private boolean all;
    private int at;

    Cursor(String text, int start, int end, ScriptSyntax syntax) {
        this.text = text;
        this.end = end;
        this.tokens = new Tokens(text, syntax);
        tokens.moveTo(start);
    }

    @Nullable Token peek() {
        return peek(0);
    }

    @Nullable Token peek(int ahead) {
        while (!all && seen.size() <= at + ahead) {
            Token token = tokens.next();
            if (token == null || token.start() >= end) {
                all = true;
            } else if (token.type() != Token.Type.COMMENT) {
                seen.add(token);
            }
        }
        return at + ahead < seen.size() ? seen.get(at + ahead) : null;
    }

    boolean atEnd() {
        return peek() == null;
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    Token next(String expected) {
        Token token = peek();
        if (token == null) {
            throw failure(expected);
        }
        at++;
        return token;
    }

    void skip() {
        if (peek() != null) {
            at++;
        }
    }

    /** Where the next token starts, or where the text of the statement ends. */
    int here() {
        Token token = peek();
        return token == null ? end : token.start();
    }

    /** From this offset to the last token taken. */
    Span since(int start) {
        return new Span(start, at == 0 ? start : Math.max(start, seen.get(at - 1).end()));
    }

    /** From this offset to the end of the statement, without reading what is between. */
    Span whole(int start) {
        return new Span(start, end);
    }

    Written written(int start) {
        return written(since(start));
    }

    Written written(Span span) {
        return new Written(span.of(text), span);
    }

    /** Whether these words, unquoted and in any case, come next. */
    boolean sees(String words) {
        return words(words) > 0;
    }

    boolean sees(char symbol) {
        Token token = peek();
        return token != null && token.is(text, symbol);
    }

    boolean sees(int ahead, char symbol) {
        Token token = peek(ahead);
        return token != null && token.is(text, symbol);
    }

    boolean sees(Token.Type type) {
        Token token = peek();
        return token != null && token.type() == type;
    }

    /** How many tokens these words take; 0 = others come next. */
    private int words(String words) {
        int count = 0;
        for (int from = 0; from < words.length(); count++) {
            int space = words.indexOf(' ', from);
            int to = space < 0 ? words.length() : space;
            Token token = peek(count);
            boolean same =
                    token != null
                            && token.type() == Token.Type.WORD
                            && token.end() - token.start() == to - from
                            && text.regionMatches(true, token.start(), words, from, to - from);
            if (!same) {
                return 0;
            }
            from = to + 1;
        }
        return count;
    }

    boolean seesAny(List<String> choices) {
        for (String words : choices) {
            if (sees(words)) {
                return true;
            }
        }
        return false;
    }

    boolean accept(String words) {
        int count = words(words);
        at += count;
        return count > 0;
    }

    boolean accept(char symbol) {
        boolean there = sees(symbol);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String words) {
        if (!accept(words)) {
            throw failure(words.toUpperCase(Locale.ROOT));
        }
    }

    void expect(char symbol) {
        if (!accept(symbol)) {
            throw failure("“" + symbol + "”");
        }
    }

    /** Any unquoted word, in lower case. */
    String word(String expected) {
        if (!sees(Token.Type.WORD)) {
            throw failure(expected);
        }
        return next(expected).of(text).toLowerCase(Locale.ROOT);
    }

    /** The unquoted word that comes next, in lower case; empty = none. */
    String lookWord() {
        Token token = peek();
        return token == null || token.type() != Token.Type.WORD
                ? ""
                : token.of(text).toLowerCase(Locale.ROOT);
    }

    boolean seesName() {
        return sees(Token.Type.WORD) || sees(Token.Type.QUOTED_NAME);
    }

    Ident ident(String expected) {
        Token token = peek();
        if (token == null || !seesName()) {
            throw failure(expected);
        }
        at++;
        Span span = new Span(token.start(), token.end());
        boolean quoted = token.type() == Token.Type.QUOTED_NAME;
        String written = token.of(text);
        return new Ident(quoted ? Literals.name(written) : written, quoted, span);
    }

    /** The parts of a name between dots. */
    List<Ident> parts(String expected) {
        List<Ident> parts = new ArrayList<>();
        parts.add(ident(expected));
        while (sees('.')) {
            skip();
            parts.add(ident(expected));
        }
        return parts;
    }

    /** A name with its schema; a database before that is left out. */
    QualifiedName name(String expected) {
        return qualified(parts(expected));
    }

    static QualifiedName qualified(List<Ident> parts) {
        int last = parts.size() - 1;
        return new QualifiedName(last > 0 ? parts.get(last - 1) : null, parts.get(last));
    }

    List<Ident> identList(String expected) {
        List<Ident> names = new ArrayList<>();
        do {
            names.add(ident(expected));
        } while (accept(','));
        return names;
    }

    List<QualifiedName> names(String expected) {
        List<QualifiedName> names = new ArrayList<>();
        do {
            names.add(name(expected));
        } while (accept(','));
        return names;
    }

    /** {@code (a, b)}. */
    List<Ident> columns() {
        expect('(');
        List<Ident> columns = new ArrayList<>();
        do {
            columns.add(ident("a column name"));
            accept("without overlaps");
            accept("asc");
        } while (accept(','));
        expect(')');
        return columns;
    }

    /** The text of a string, or of several that follow each other. */
    String string(String expected) {
        StringBuilder string = new StringBuilder();
        if (!sees(Token.Type.STRING)) {
            throw failure(expected);
        }
        while (sees(Token.Type.STRING)) {
            Token token = next(expected);
            if (!token.closed()) {
                throw new SyntaxFailure(token.start(), "the end of this string", "");
            }
            string.append(Literals.string(token.of(text)));
        }
        return string.toString();
    }

    long number(String expected) {
        int start = here();
        int back = mark();
        accept('-');
        accept('+');
        if (sees(Token.Type.NUMBER)) {
            skip();
            try {
                return Long.parseLong(written(start).text().replaceAll("[\\s_]", ""));
            } catch (NumberFormatException tooBig) {
                // said below
            }
        }
        reset(back);
        throw failure(expected);
    }

    /** Everything inside the parentheses that come next. */
    Written inside() {
        expect('(');
        int start = here();
        int from = at;
        skipBalanced(() -> false, true);
        Written inside = at == from ? new Written("", new Span(start, start)) : written(start);
        expect(')');
        return inside;
    }

    /** The parentheses that come next and what stands in them. */
    Written parenthesised() {
        int start = here();
        inside();
        return written(start);
    }

    /** An expression up to a comma, a closing parenthesis or where {@code stop} says. */
    Written expression(BooleanSupplier stop) {
        int start = here();
        int from = at;
        skipBalanced(stop, false);
        if (at == from) {
            throw failure("an expression");
        }
        return written(start);
    }

    /**
     * Goes to the closing parenthesis or the stop at this depth, or to the end.
     *
     * @param commas whether commas are passed too
     */
    void skipBalanced(BooleanSupplier stop, boolean commas) {
        int depth = 0;
        int cases = 0;
        for (Token token = peek(); token != null; token = peek()) {
            boolean outside = depth == 0 && cases == 0;
            boolean closes = token.is(text, ')') || token.is(text, ']');
            if (depth == 0 && closes || outside && stop.getAsBoolean()) {
                return;
            }
            if (outside && !commas && token.is(text, ',')) {
                return;
            }
            boolean opens = token.is(text, '(') || token.is(text, '[');
            depth += opens ? 1 : closes ? -1 : 0;
            if (token.is(text, "case")) {
                cases++;
            } else if (token.is(text, "end") && cases > 0) {
                cases--;
            }
            at++;
        }
    }

    /** Everything to the end of the statement. */
    Written rest(String expected) {
        int start = here();
        if (atEnd()) {
            throw failure(expected);
        }
        skipToEnd();
        return written(start);
    }

    void skipToEnd() {
        while (!atEnd()) {
            at++;
        }
    }

    SyntaxFailure failure(String expected) {
        Token token = peek();
        if (token == null) {
            return new SyntaxFailure(end, expected, "");
        }
        String found = token.of(text);
        boolean cut = found.length() > LONGEST_FOUND;
        return new SyntaxFailure(
                token.start(),
                expected,
                "“" + (cut ? found.substring(0, LONGEST_FOUND) + "…" : found) + "”");
    }
}
