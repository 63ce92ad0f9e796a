package dev.binnacle.database.postgresql;

import org.postgresql.core.Parser;

/** Finds the question marks of SQL that are operators, not text. */
final class PostgreSqlMarks {
    private final char[] sql;
    private final StringBuilder text = new StringBuilder();

    PostgreSqlMarks(String sql) {
        this.sql = sql.toCharArray();
    }

    /** The SQL with those marks doubled, which the driver turns into single ones again. */
    String doubled() {
        int position = 0;
        while (position < sql.length) {
            int end = skip(position);
            text.append(sql, position, end - position + 1);
            if (end == position && sql[position] == '?') {
                text.append('?');
            }
            position = end + 1;
        }
        return text.toString();
    }

    /** The last character of the text, name or comment that starts here; here if none does. */
    private int skip(int at) {
        int end =
                switch (sql[at]) {
                    case '\'' -> Parser.parseSingleQuotes(sql, at, escapes(at));
                    case '"' -> Parser.parseDoubleQuotes(sql, at);
                    case '-' -> Parser.parseLineComment(sql, at);
                    case '/' -> Parser.parseBlockComment(sql, at);
                    case '$' -> Parser.parseDollarQuotes(sql, at);
                    default -> at;
                };
        return Math.min(end, sql.length - 1);
    }

    /** Whether the text that starts here has backslash escapes: not unless it is an {@code E''}. */
    private boolean escapes(int at) {
        return at == 0 || sql[at - 1] != 'E' && sql[at - 1] != 'e';
    }
}
