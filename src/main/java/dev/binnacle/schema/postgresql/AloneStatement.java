package dev.binnacle.schema.postgresql;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The statements that PostgreSQL refuses inside a transaction, told from their first words. */
final class AloneStatement {
    private static final int WORDS = 16;
    private static final Set<String> CLUSTER = Set.of("database", "tablespace", "subscription");

    private AloneStatement() {}

    static boolean is(String sql) {
        List<String> words = words(sql);
        String first = word(words, 0);
        return switch (first) {
            case "vacuum" -> true;
            case "create", "drop" ->
                    CLUSTER.contains(word(words, 1))
                            || words.contains("index") && words.contains("concurrently");
            case "reindex" ->
                    words.contains("concurrently")
                            || Set.of("schema", "database", "system").contains(word(words, 1));
            case "alter" ->
                    word(words, 1).equals("system")
                            || words.contains("detach") && words.contains("concurrently");
            default -> false;
        };
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }

    /** The name of the index that a concurrent statement builds; empty = it builds none by name. */
    static Optional<String> index(String sql) {
        List<String> words = words(sql);
        int at = words.indexOf("concurrently");
        boolean builds = word(words, 0).equals("create") || word(words, 0).equals("reindex");
        if (at < 0 || !builds) {
            return Optional.empty();
        }
        int name = at + 1;
        while (Set.of("if", "not", "exists").contains(word(words, name))) {
            name++;
        }
        if (word(words, name + 1).equals(".")) {
            name += 2;
        }
        String written = word(words, name);
        if (written.isEmpty() || written.equals("on")) {
            return Optional.empty();
        }
        return Optional.of(
                written.startsWith("\"")
                        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                        : written);
    }

    /** The first tokens, words in lower case, comments left out. */
    private static List<String> words(String sql) {
        List<String> words = new ArrayList<>();
        var tokens = new Tokens(sql, ScriptSyntax.POSTGRESQL);
        for (Token token = tokens.next();
                token != null && words.size() < WORDS;
                token = tokens.next()) {
            if (token.type() == Token.Type.WORD) {
                words.add(token.of(sql).toLowerCase(Locale.ROOT));
            } else if (token.type() != Token.Type.COMMENT) {
                words.add(token.of(sql));
            }
        }
        return words;
    }
}
