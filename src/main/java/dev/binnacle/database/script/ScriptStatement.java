package dev.binnacle.database.script;

import org.jspecify.annotations.Nullable;

/**
 * One statement of a script, without its semicolon.
 *
 * @param sql the text from its first token to its last
 * @param start 0-based offset in the script
 * @param end after its last character; the semicolon, if any, follows
 * @param line 1-based line of the start
 * @param column 1-based column of the start
 * @param meta whether it is a command of the command line tool ({@code \connect …}), which is
 *     reported and never run
 * @param data the rows that follow a {@code COPY … FROM STDIN}; null = none
 */
public record ScriptStatement(
        String sql,
        int start,
        int end,
        int line,
        int column,
        boolean meta,
        @Nullable CopyData data) {
    /**
     * A block of COPY rows; the closing {@code \.} left out.
     *
     * @param script the text it stands in
     * @param start 0-based offset in {@code script}
     */
    public record CopyData(String script, int start, int end) {
        public String rows() {
            return script.substring(start, end);
        }
    }
}
