package dev.binnacle.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts one SQL expression into tokens, and refuses what both databases could read in another way
 * than written here: comments, semicolons, dollar signs, backslashes before a quote, open quotes,
 * unbalanced brackets.
 */
final class SqlTokens {
    enum Kind {
        WORD,
        QUOTED,
        TEXT,
        SYMBOL
    }

    /** One token and how many brackets are open around it; a bracket counts as outside itself. */
    record Token(Kind kind, String text, int depth) {}

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** At least one token, or a Problem. */
    static List<Token> of(String sql) {
        var scan = new SqlTokens(sql);
        while (scan.at < sql.length()) {
            scan.next();
        }
        if (!scan.open.isEmpty()) {
            throw SqlFragment.refused(sql, "A bracket is not closed.");
        }
        if (scan.tokens.isEmpty()) {
            throw SqlFragment.refused(sql, "The expression is empty.");
        }
        return scan.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '\'') {
            quoted('\'', Kind.TEXT);
        } else if (c == '"') {
            quoted('"', Kind.QUOTED);
        } else if (wordPart(c)) {
            word();
        } else {
            symbol(c);
        }
    }

    private void quoted(char quote, Kind kind) {
        int start = at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c == '\\' && at < sql.length() && sql.charAt(at) == quote) {
                throw SqlFragment.refused(sql, "Write a quote inside a text twice, not after \\.");
            }
            if (c == '\0') {
                throw SqlFragment.refused(sql, "An expression cannot hold a NUL character.");
            }
            if (c == quote) {
                if (at < sql.length() && sql.charAt(at) == quote) {
                    at++;
                } else {
                    add(kind, start);
                    return;
                }
            }
        }
        throw SqlFragment.refused(sql, "A quote is not closed.");
    }

    private void word() {
        int start = at;
        while (at < sql.length() && (wordPart(sql.charAt(at)) || decimalPoint(start))) {
            at++;
        }
        add(Kind.WORD, start);
    }

    private boolean decimalPoint(int start) {
        return sql.charAt(at) == '.' && Character.isDigit(sql.charAt(start));
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    private void symbol(char c) {
        refuseEnders(c);
        if (c == ')' || c == ']') {
            if (open.isEmpty() || open.pop() != (c == ')' ? '(' : '[')) {
                throw SqlFragment.refused(sql, "A bracket closes that was not opened.");
            }
        }
        at++;
        add(Kind.SYMBOL, at - 1);
        if (c == '(' || c == '[') {
            open.push(c);
        }
    }

    private void refuseEnders(char c) {
        if (c == ';') {
            throw SqlFragment.refused(sql, "An expression cannot hold a semicolon.");
        }
        if ("$\0\\{}".indexOf(c) >= 0) {
            throw SqlFragment.refused(sql, "An expression cannot hold " + shown(c) + ".");
        }
        if (sql.startsWith("--", at) || sql.startsWith("/*", at) || sql.startsWith("//", at)) {
            throw SqlFragment.refused(sql, "An expression cannot hold a comment.");
        }
    }

    private static String shown(char c) {
        return c == '\0' ? "a NUL character" : "the sign " + c;
    }

    private void add(Kind kind, int start) {
        tokens.add(new Token(kind, sql.substring(start, at), open.size()));
    }
}
