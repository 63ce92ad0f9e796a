package dev.binnacle.database.session;

import java.util.Locale;
import java.util.Set;

/** What a statement is, told from its first word alone; comments and parentheses are skipped. */
final class FirstWord {
    private static final Set<String> READS =
            Set.of("select", "values", "table", "with", "explain", "show");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "merge");
    private static final Set<String> SETTLED =
            Set.of(
                    "alter",
                    "drop",
                    "comment",
                    "grant",
                    "revoke",
                    "truncate",
                    "analyze",
                    "refresh",
                    "lock");

    private FirstWord() {}

    /** Whether it may run inside a transaction of ours without meaning something else. */
    static boolean streams(String sql) {
        String word = of(sql);
        return READS.contains(word) || WRITES.contains(word);
    }

    static boolean reads(String sql) {
        return READS.contains(of(sql));
    }

    /** Whether the session is afterwards as it was: no variable set, nothing left behind in it. */
    static boolean leavesNothing(String sql) {
        String word = of(sql);
        return READS.contains(word) || WRITES.contains(word) || SETTLED.contains(word);
    }

    /** The first word in lower case; empty when there is none. */
    static String of(String sql) {
        int start = skip(sql);
        int end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static int skip(String sql) {
        int at = 0;
        while (at < sql.length()) {
            char next = sql.charAt(at);
            if (Character.isWhitespace(next) || next == '(' || next == ';') {
                at++;
            } else if (sql.startsWith("--", at)) {
                int line = sql.indexOf('\n', at);
                at = line < 0 ? sql.length() : line + 1;
            } else if (sql.startsWith("/*", at)) {
                at = afterComment(sql, at);
            } else {
                break;
            }
        }
        return at;
    }

    private static int afterComment(String sql, int start) {
        int depth = 0;
        int at = start;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return at;
    }
}
