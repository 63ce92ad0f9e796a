package dev.binnacle.schema.exchange;

import dev.binnacle.database.script.Lines;

import java.util.ArrayList;
import java.util.List;

/** Goes through the tokens of a DBML file and remembers where it could not be read. */
final class DbmlCursor {
    /** Here something else was expected; caught where reading can go on. */
    static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unexpected() {
            super("unexpected", null, false, false);
        }
    }

    private final String text;
    private final Lines lines;
    private final List<DbmlToken> tokens;
    private final List<DbmlProblem> problems = new ArrayList<>();
    private int at;

    DbmlCursor(String text) {
        this.text = text;
        this.lines = new Lines(text);
        this.tokens = new DbmlLexer(text).all();
    }

    DbmlToken peek() {
        return tokens.get(at);
    }

    DbmlToken after() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    DbmlToken next() {
        DbmlToken token = tokens.get(at);
        if (!ended()) {
            at++;
        }
        return token;
    }

    boolean ended() {
        return peek().type() == DbmlToken.Type.END;
    }

    boolean take(String symbol) {
        boolean found = peek().is(symbol);
        if (found) {
            at++;
        }
        return found;
    }

    DbmlToken expect(String symbol) {
        return peek().is(symbol) ? next() : fail("'" + symbol + "'");
    }

    DbmlToken name(String what) {
        return peek().named() ? next() : fail(what);
    }

    /** The text between two places of the file. */
    String between(int start, int end) {
        return text.substring(start, end);
    }

    DbmlToken fail(String expected) {
        problem(peek(), expected);
        throw new Unexpected();
    }

    void problem(DbmlToken place, String expected) {
        Lines.Place where = lines.place(place.start());
        problems.add(new DbmlProblem(where.line(), where.column(), expected));
    }

    List<DbmlProblem> problems() {
        return List.copyOf(problems);
    }

    /** Where one is, for {@link #skipLine}. */
    int mark() {
        return at;
    }

    /**
     * Goes on at the next line of the block one is in, or at its end.
     *
     * @param from where the line began
     */
    void skipLine(int from) {
        if (at > from && peek().fresh()) {
            return;
        }
        int depth = 0;
        do {
            if (peek().is("}") && depth == 0) {
                return;
            }
            depth += peek().is("{") ? 1 : peek().is("}") ? -1 : 0;
            next();
        } while (!ended() && !(peek().fresh() && depth <= 0));
    }

    /** Goes behind the block that begins or has begun here. */
    void skipBlock(boolean inside) {
        int depth = inside ? 1 : 0;
        boolean opened = inside;
        while (!ended()
                && (depth > 0
                        || !opened && !(peek().fresh() && peek().type() == DbmlToken.Type.WORD))) {
            depth += peek().is("{") ? 1 : peek().is("}") ? -1 : 0;
            opened |= depth > 0;
            next();
        }
    }
}
