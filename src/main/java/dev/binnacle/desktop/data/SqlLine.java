package dev.binnacle.desktop.data;

import dev.binnacle.desktop.shell.Target;

import java.nio.file.Path;

/** A line of the SQL area's sidebar. */
sealed interface SqlLine {
    /** The head of a group. */
    record Head(String title) implements SqlLine {}

    /** A saved query. */
    record Saved(Path file) implements SqlLine {
        String name() {
            return String.valueOf(file.getFileName());
        }

        /** The tab of this query: the same one whenever it is opened. */
        Target target(String connection) {
            return Target.savedQuery(connection, file);
        }
    }

    /** A draft. */
    record Kept(String id, String start) implements SqlLine {}

    /**
     * A statement that was run.
     *
     * @param how when, how long and how it ended
     */
    record Ran(String sql, String how, boolean failed) implements SqlLine {}
}
