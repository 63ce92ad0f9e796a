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
import java.util.Locale;
import java.util.Set;

/**
 * The names that a piece of SQL mentions: {@code schema.name} pairs, those inside quoted texts such
 * as {@code 's.t'::regclass} too, and single words.
 */
public final class Mentions {
    private static final int DEEPEST = 3;

    /** What names nothing, in either database, unless it is quoted. */
    private static final Set<String> RESERVED =
            Set.of(
                    ("all and any array as asc both case cast check collate column constraint"
                         + " create cross default desc distinct else end except exists false fetch"
                         + " for foreign from full grant group having in inner intersect into is"
                         + " join lateral leading left like limit natural not null offset on only"
                         + " or order outer primary references right select some table then to"
                         + " trailing true union unique user using values when where window with")
                            .split(" "));

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
                    } else if (depth == 0 && !reserved(token, name)) {
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

    private static boolean reserved(Token token, String name) {
        return token.type() == Token.Type.WORD && RESERVED.contains(name.toLowerCase(Locale.ROOT));
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
