package dev.binnacle.server.h2.policy;

import dev.binnacle.server.h2.policy.Expression.Finding;
import dev.binnacle.server.h2.policy.Expression.Piece;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the caller and the tables in a policy's condition. All else stays as it is written, for H2
 * to understand or to refuse.
 */
final class ExpressionParser {
    private static final Set<String> AFTER_TABLES =
            Set.of(
                    "where",
                    "group",
                    "order",
                    "having",
                    "limit",
                    "offset",
                    "fetch",
                    "union",
                    "except",
                    "intersect",
                    "window",
                    "qualify",
                    "for");
    private static final Set<String> NO_ALIAS =
            Set.of("on", "using", "join", "inner", "left", "right", "full", "cross", "natural");
    private static final Set<String> REFUSED =
            Set.of("with", "table", "only", "lateral", "session_user", "into", "final");
    private final Tokens tokens;
    private final Finding finding;
    private final CallerValueParser callers;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Depth> depths = new ArrayDeque<>();

    /** What is known within one pair of parentheses. */
    private static final class Depth {
        final boolean query;
        boolean tables;

        Depth(boolean query) {
            this.query = query;
        }
    }

    private ExpressionParser(String sql, Finding finding) {
        this.tokens = new Tokens(Token.all(sql));
        this.finding = finding;
        this.callers = new CallerValueParser(tokens);
    }

    /**
     * @throws Token.Unreadable naming what was not understood
     */
    static Expression parse(String sql, Finding finding) {
        var parser = new ExpressionParser(sql, finding);
        parser.depths.push(new Depth(false));
        while (!parser.tokens.atEnd()) {
            parser.step();
        }
        if (parser.depths.size() != 1) {
            throw new Token.Unreadable("an open parenthesis");
        }
        parser.flush();
        if (parser.pieces.isEmpty()) {
            throw new Token.Unreadable("no condition");
        }
        return new Expression(parser.pieces);
    }

    private void step() {
        CallerValue caller = callers.value();
        if (caller != null) {
            flush();
            pieces.add(new Piece.Caller(caller));
            return;
        }
        boolean distinct = tokens.sees(-1, "distinct");
        Token token = tokens.next();
        boolean member = tokens.sees(-2, ".");
        String word = token.kind() == Token.Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : "";
        if (token.is(";") || REFUSED.contains(word) && !member && !tokens.sees(0, ".")) {
            throw new Token.Unreadable("\"" + token.text() + "\"");
        }
        text.append(text.isEmpty() ? "" : " ").append(token.text());
        Depth depth = depths.element();
        if (token.is("(")) {
            depths.push(new Depth(tokens.sees(0, "select")));
        } else if (token.is(")")) {
            close();
        } else if (depth.query && AFTER_TABLES.contains(word)) {
            depth.tables = false;
        } else if (depth.query && word.equals("from") && !distinct) {
            depth.tables = true;
            table();
        } else if (depth.tables && (word.equals("join") || token.is(","))) {
            table();
        }
    }

    private void close() {
        depths.pop();
        if (depths.isEmpty()) {
            throw new Token.Unreadable("\")\"");
        }
    }

    private void table() {
        if (tokens.sees(0, "(")) {
            if (!tokens.sees(1, "select")) {
                throw new Token.Unreadable("\"(\" in place of a table");
            }
            return;
        }
        Token first = tokens.name();
        Token second = tokens.accept(".") ? tokens.name() : null;
        if (tokens.sees(0, "(")) {
            throw new Token.Unreadable("rows of the function " + first.text());
        }
        Token alias = alias();
        Token named = second == null ? first : second;
        flush();
        pieces.add(
                new Piece.Read(
                        finding.find(second == null ? null : first.value(), named.value()),
                        alias == null ? named.text() : alias.text()));
    }

    private @Nullable Token alias() {
        if (tokens.accept("as")) {
            return tokens.name();
        }
        Token next = tokens.peek(0);
        boolean alias =
                next != null
                        && next.isName()
                        && !NO_ALIAS.contains(next.text().toLowerCase(Locale.ROOT))
                        && !AFTER_TABLES.contains(next.text().toLowerCase(Locale.ROOT));
        return alias ? tokens.next() : null;
    }

    private void flush() {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(" " + text + " "));
            text.setLength(0);
        }
    }
}
