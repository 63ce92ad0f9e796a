package dev.binnacle.desktop.activity;

import java.time.Instant;

/**
 * Something the console did, or was answered.
 *
 * @param title one line: the statement, the request, the act
 * @param where backend or address
 * @param outcome such as "12 rows in 8 ms" or "refused"
 * @param detail the whole text: SQL as run, request as sent, what was answered
 */
public record Event(
        Instant at,
        Kind kind,
        String title,
        String where,
        String outcome,
        boolean failed,
        String detail) {

    /** What kind of thing happened. */
    public enum Kind {
        CHANGE("Changes", "fth-edit-3"),
        SQL("SQL", "fth-terminal"),
        CALL("Calls", "fth-send");

        private final String title;
        private final String icon;

        Kind(String title, String icon) {
            this.title = title;
            this.icon = icon;
        }

        public String title() {
            return title;
        }

        public String icon() {
            return icon;
        }
    }
}
