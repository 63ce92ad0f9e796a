package dev.binnacle.schema.exchange;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.exchange.QueryPort.Unported;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of one query, read one by one or as whole pieces up to the next clause. */
final class QueryTokens {
    /** What an expression outside parentheses ends before. */
    private static final Set<String> ENDS =
            Set.of(
                    "FROM",
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "ORDER",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT",
                    "LIMIT",
                    "OFFSET",
                    "FETCH",
                    "WINDOW",
                    "JOIN",
                    "INNER",
                    "LEFT",
                    "RIGHT",
                    "CROSS",
                    "FULL",
                    "NATURAL",
                    "AS",
                    "ON",
                    "USING",
                    "FOR");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    QueryTokens(String sql, ScriptSyntax syntax) {
        this.sql = sql;
        Tokens all = new Tokens(sql, syntax);
        for (Token token = all.next(); token != null; token = all.next()) {
            tokens.add(token);
        }
    }

    boolean done() {
        return at >= tokens.size();
    }

    String rest() {
        return done() ? "an end too early" : sql.substring(tokens.get(at).start());
    }

    boolean peek(String word) {
        return !done() && tokens.get(at).is(sql, word);
    }

    boolean at(char symbol) {
        return !done() && tokens.get(at).is(sql, symbol);
    }

    boolean next(String word) {
        boolean found = peek(word);
        at += found ? 1 : 0;
        return found;
    }

    boolean next(char symbol) {
        boolean found = at(symbol);
        at += found ? 1 : 0;
        return found;
    }

    void expect(String word) {
        if (!next(word)) {
            throw new Unported(rest());
        }
    }

    void expect(char symbol) {
        if (!next(symbol)) {
            throw new Unported(rest());
        }
    }

    /** One of these words. */
    void take(String one, String other) {
        if (!next(one)) {
            expect(other);
        }
    }

    /** The word that stands here, in lower case. */
    String word() {
        return tokens.get(at++).of(sql).toLowerCase(Locale.ROOT);
    }

    String number() {
        if (done() || tokens.get(at).type() != Token.Type.NUMBER) {
            throw new Unported(rest());
        }
        return tokens.get(at++).of(sql);
    }

    /** Whether a name stands here, and not the word that begins a clause. */
    boolean named() {
        return !done() && tokens.get(at).named() && !ends(tokens.get(at));
    }

    String name() {
        if (done() || !tokens.get(at).named()) {
            throw new Unported(rest());
        }
        return tokens.get(at++).name(sql);
    }

    private boolean ends(Token token) {
        return token.type() == Token.Type.WORD
                && ENDS.contains(token.of(sql).toUpperCase(Locale.ROOT));
    }

    /** The text up to the next clause, comma or closing parenthesis of this query's own. */
    String piece() {
        int from = at;
        int depth = 0;
        while (!done()) {
            Token token = tokens.get(at);
            boolean opens = token.is(sql, '(') || token.is(sql, '[');
            boolean closes = token.is(sql, ')') || token.is(sql, ']');
            boolean call = at + 1 < tokens.size() && tokens.get(at + 1).is(sql, '(');
            boolean over = closes || token.is(sql, ',') || token.is(sql, ';');
            if (depth == 0 && (over || ends(token) && !(call && at > from && function(token)))) {
                break;
            }
            depth += opens ? 1 : closes ? -1 : 0;
            at++;
        }
        if (from == at) {
            throw new Unported(rest());
        }
        return sql.substring(tokens.get(from).start(), tokens.get(at - 1).end());
    }

    private boolean function(Token token) {
        return token.is(sql, "LEFT") || token.is(sql, "RIGHT");
    }
}
