package dev.binnacle.schema.impact;

import dev.binnacle.database.script.Token;

import java.util.ArrayList;
import java.util.List;

/**
 * Names joined by dots, as {@code schema.table.column}.
 *
 * @param first the place of the first name among the tokens
 * @param after the place after the last
 */
record NamePath(List<Part> parts, int first, int after) {

    /** One name; an unquoted one is known in any case. */
    record Part(String text, boolean quoted) {
        boolean means(String name) {
            return quoted ? text.equals(name) : text.equalsIgnoreCase(name);
        }
    }

    /** Reads the names that begin here; the token here is one. */
    static NamePath at(List<Token> tokens, int first, String sql) {
        List<Part> parts = new ArrayList<>();
        int at = first;
        parts.add(part(tokens.get(at++), sql));
        while (at + 1 < tokens.size() && tokens.get(at).is(sql, '.') && names(tokens.get(at + 1))) {
            parts.add(part(tokens.get(at + 1), sql));
            at += 2;
        }
        return new NamePath(parts, first, at);
    }

    static boolean names(Token token) {
        return token.type() == Token.Type.WORD || token.type() == Token.Type.QUOTED_NAME;
    }

    static Part part(Token token, String sql) {
        String text = token.of(sql);
        boolean quoted = token.type() == Token.Type.QUOTED_NAME;
        if (quoted && text.length() > 1) {
            return new Part(text.substring(1, text.length() - 1).replace("\"\"", "\""), true);
        }
        return new Part(text, false);
    }

    Part last() {
        return parts.getLast();
    }

    /** The name before the last. */
    Part before() {
        return parts.get(parts.size() - 2);
    }
}
