package dev.binnacle.schema.scratch;

import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which statements only define structure: nothing else of a definition is ever run. */
public final class Harmless {
    private static final Set<String> FIRST =
            Set.of(
                    "create", "alter", "comment", "grant", "revoke", "drop", "set", "reset",
                    "begin", "start", "commit");

    /** What CREATE and ALTER may not be followed by: code of the server's, or the whole server. */
    private static final Set<String> NOT_NEXT =
            Set.of(
                    "alias",
                    "aggregate",
                    "database",
                    "event",
                    "language",
                    "linked",
                    "publication",
                    "role",
                    "server",
                    "subscription",
                    "system",
                    "tablespace",
                    "trusted",
                    "user");

    /** What makes a statement run a query or a routine while it defines. */
    private static final Set<String> RUNS = Set.of("function", "procedure", "materialized", "as");

    private Harmless() {}

    /** The first words of the first statement that does more than define; null = none does. */
    public static @Nullable String stranger(List<String> texts, ScriptSyntax syntax) {
        for (String text : texts) {
            for (ScriptStatement statement : Script.of(text, syntax).statements()) {
                String words = statement.meta() ? null : stranger(statement.sql(), syntax);
                if (words != null) {
                    return words;
                }
            }
        }
        return null;
    }

    private static @Nullable String stranger(String sql, ScriptSyntax syntax) {
        List<String> words = words(sql, syntax, 3);
        boolean changes = words.getFirst().equals("create") || words.getFirst().equals("alter");
        int next = words.size() > 2 && words.get(1).equals("or") ? 3 : 1;
        List<String> more = next == 3 ? words(sql, syntax, 4) : words;
        boolean strange =
                !FIRST.contains(words.getFirst())
                        || changes && next < more.size() && NOT_NEXT.contains(more.get(next));
        return strange ? String.join(" ", words) : null;
    }

    /**
     * Whether making it runs no routine and no query of the definition's own: what may be tried
     * unasked.
     */
    public static boolean quiet(List<String> texts, ScriptSyntax syntax) {
        if (stranger(texts, syntax) != null) {
            return false;
        }
        for (String text : texts) {
            for (ScriptStatement statement : Script.of(text, syntax).statements()) {
                List<String> words = words(statement.sql(), syntax, 12);
                boolean view = words.contains("view") && !words.contains("materialized");
                boolean type = words.contains("type") || words.contains("domain");
                if (!view && !type && words.stream().anyMatch(RUNS::contains)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first words, as far as the first parenthesis. */
    private static List<String> words(String sql, ScriptSyntax syntax, int most) {
        List<String> words = new java.util.ArrayList<>();
        Tokens tokens = new Tokens(sql, syntax);
        for (Token token = tokens.next();
                token != null && words.size() < most;
                token = tokens.next()) {
            if (token.is(sql, '(') && !words.isEmpty()) {
                break;
            }
            if (token.type() == Token.Type.WORD) {
                words.add(token.of(sql).toLowerCase(Locale.ROOT));
            } else if (words.isEmpty() && token.type() != Token.Type.COMMENT) {
                words.add(token.of(sql));
            }
        }
        return words.isEmpty() ? List.of("") : words;
    }
}
