package dev.binnacle.server.h2.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of SQL that stands for itself.
 *
 * @param text as written
 * @param start where it begins in the text it was read from
 */
record Token(Kind kind, String text, int start) {
    private static final Pattern NEXT =
            Pattern.compile(
                    "(?<space>\\s+|--[^\\n]*|(?s:/\\*.*?\\*/))|(?<string>(?s)'(?:[^']|'')*')"
                        + "|(?<quoted>(?s)\"(?:[^\"]|\"\")+\")|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)"
                        + "|(?<number>[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
                        + "|(?<symbol>->>|->|::|<=|>=|<>|!=|\\|\\||&&|[-+*/%=<>.,;()\\[\\]~!|&^:])");

    enum Kind {
        WORD,
        QUOTED,
        STRING,
        NUMBER,
        SYMBOL
    }

    /**
     * @throws Unreadable where something is no SQL of a policy
     */
    static List<Token> all(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher next = NEXT.matcher(sql);
        int at = 0;
        while (at < sql.length()) {
            if (!next.find(at) || next.start() != at) {
                throw new Unreadable("what begins with \"" + sql.charAt(at) + "\"");
            }
            for (Kind kind : Kind.values()) {
                String text = next.group(kind.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    tokens.add(new Token(kind, text, at));
                }
            }
            at = next.end();
        }
        return tokens;
    }

    int end() {
        return start + text.length();
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** A name or a text without its quotes. */
    String value() {
        return switch (kind) {
            case STRING -> text.substring(1, text.length() - 1).replace("''", "'");
            case QUOTED -> text.substring(1, text.length() - 1).replace("\"\"", "\"");
            default -> text;
        };
    }

    /** A policy that cannot be understood. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }
    }
}
