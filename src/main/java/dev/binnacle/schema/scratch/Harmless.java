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
import java.util.regex.Pattern;

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
                    "database",
                    "language",
                    "linked",
                    "role",
                    "system",
                    "tablespace",
                    "trusted",
                    "user");

    /** The same on H2, where they name classes of Java or another database. */
    private static final Set<String> NOT_NEXT_ON_H2 = Set.of("aggregate", "server");

    /**
     * What the structure is the same without: it would act on all that comes after, or elsewhere.
     */
    private static final Set<String> BESIDE = Set.of("event", "publication", "subscription");

    /** How pg_dump begins. */
    private static final Pattern NO_PATH =
            Pattern.compile(
                    "(?is)\\s*select\\s+pg_catalog\\.set_config\\('search_path',\\s*'',\\s*(true|false)\\)\\s*");

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
        List<String> words = words(sql, syntax, 4);
        boolean strange =
                !FIRST.contains(words.getFirst()) && !NO_PATH.matcher(sql).matches()
                        || NOT_NEXT.contains(made(words))
                        || syntax == ScriptSyntax.H2 && NOT_NEXT_ON_H2.contains(made(words));
        return strange ? String.join(" ", words.subList(0, Math.min(3, words.size()))) : null;
    }

    /** What CREATE or ALTER is about; empty = it is another statement. */
    private static String made(List<String> words) {
        boolean changes = words.getFirst().equals("create") || words.getFirst().equals("alter");
        int next = words.size() > 2 && words.get(1).equals("or") ? 3 : 1;
        return changes && next < words.size() ? words.get(next) : "";
    }

    /** Whether a statement is about something that a structure is the same without. */
    static boolean beside(String sql, ScriptSyntax syntax) {
        List<String> words = words(sql, syntax, 4);
        boolean said = words.getFirst().equals("comment") || words.getFirst().equals("drop");
        return BESIDE.contains(made(words))
                || said && words.stream().skip(1).limit(2).anyMatch(BESIDE::contains);
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
                boolean named =
                        words.contains("type")
                                || words.contains("domain")
                                || words.contains("sequence");
                if (!view && !named && words.stream().anyMatch(RUNS::contains)) {
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
