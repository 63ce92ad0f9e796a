package dev.binnacle.data.script;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import java.util.Locale;
import java.util.Set;

/** What follows a WHERE, or the ON of a MERGE. */
final class Condition {
    private static final Set<String> ENDS = Set.of("RETURNING", "ORDER", "LIMIT", "FETCH", "WHEN");
    private static final Set<String> CONSTANTS =
            Set.of("TRUE", "FALSE", "NULL", "UNKNOWN", "NOT", "AND", "IS", "IN", "BETWEEN", "LIKE");

    private final String text;
    private final Tokens tokens;

    Condition(String text, ScriptSyntax syntax) {
        this.text = text;
        this.tokens = new Tokens(text, syntax);
    }

    /**
     * Whether it, or one side of its outermost OR, names no column, as in {@code WHERE true} and
     * {@code WHERE a = 1 OR 1 = 1}: it keeps either nothing out or everything.
     */
    boolean meansNothing() {
        int depth = 0;
        boolean names = false;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            String word = token.type() == Token.Type.WORD ? upper(token) : "";
            if (depth == 0 && ENDS.contains(word)) {
                break;
            }
            if (depth == 0 && word.equals("OR")) {
                if (!names) {
                    return true;
                }
                names = false;
            } else {
                names |= token.type() == Token.Type.QUOTED_NAME;
                names |= !word.isEmpty() && !word.equals("OR") && !CONSTANTS.contains(word);
            }
            depth += token.is(text, '(') ? 1 : token.is(text, ')') ? -1 : 0;
        }
        return !names;
    }

    private String upper(Token token) {
        return token.of(text).toUpperCase(Locale.ROOT);
    }
}
