package dev.binnacle.schema.object;

import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that a piece of SQL mentions: {@code schema.name} pairs, those inside quoted texts such
 * as {@code 's.t'::regclass} too, and single words.
 */
public final class Mentions {
    private static final int DEEPEST = 3;
    private final ScriptSyntax syntax;
    private final Set<TableName> qualified = new LinkedHashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> bare = new HashSet<>();

    private Mentions(ScriptSyntax syntax) {
        this.syntax = syntax;
    }

    public static Mentions of(String sql, ScriptSyntax syntax) {
        var mentions = new Mentions(syntax);
        mentions.read(sql, 0);
        return mentions;
    }

    /** The same without what stands inside quoted texts, such as the body of a function. */
    public static Mentions outside(String sql, ScriptSyntax syntax) {
        var mentions = new Mentions(syntax);
        mentions.read(sql, DEEPEST);
        return mentions;
    }

    public Set<TableName> qualified() {
        return qualified;
    }

    /** Whether the name stands there at all, qualified or not. */
    public boolean word(String name) {
        return words.contains(name);
    }

    /** Every name, qualified or not. */
    Set<String> words() {
        return words;
    }

    /** The names that stand there without a schema or table before them. */
    Set<String> bare() {
        return bare;
    }

    /** The names of a dotted path. */
    static List<String> path(String sql, ScriptSyntax syntax) {
        List<String> path = new ArrayList<>();
        Tokens tokens = new Tokens(sql, syntax);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.named()) {
                path.add(token.name(sql));
            }
        }
        return path;
    }

    private void read(String sql, int depth) {
        Tokens tokens = new Tokens(sql, syntax);
        @Nullable String before = null;
        @Nullable String last = null;
        boolean dot = false;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            switch (token.type()) {
                case WORD, QUOTED_NAME -> {
                    String name = token.name(sql);
                    words.add(name);
                    if (dot && before != null) {
                        qualified.add(new TableName(before, name));
                    } else if (depth == 0) {
                        bare.add(name);
                    }
                    last = name;
                    before = null;
                    dot = false;
                }
                case SYMBOL -> {
                    dot = token.is(sql, '.') && last != null;
                    before = dot ? last : null;
                    last = null;
                }
                default -> {
                    if (token.type() == Token.Type.STRING && depth < DEEPEST) {
                        read(inside(token.of(sql)), depth + 1);
                    }
                    last = null;
                    before = null;
                    dot = false;
                }
            }
        }
    }

    private static String inside(String literal) {
        int open = literal.indexOf('\'');
        if (open < 0) {
            int tag = literal.indexOf('$', 1) + 1;
            int end = literal.length() - tag;
            return tag > 0 && end >= tag ? literal.substring(tag, end) : "";
        }
        int close = literal.lastIndexOf('\'');
        return close > open ? literal.substring(open + 1, close).replace("''", "'") : "";
    }
}
