package dev.binnacle.desktop.data;

import java.nio.file.Path;

/** A line of the SQL area's sidebar. */
sealed interface SqlLine {
    /** The head of a group. */
    record Head(String title) implements SqlLine {}

    /** A saved query. */
    record Saved(Path file) implements SqlLine {}

    /** A draft. */
    record Kept(String id, String start) implements SqlLine {}

    /**
     * A statement that was run.
     *
     * @param how when, how long and how it ended
     */
    record Ran(String sql, String how, boolean failed) implements SqlLine {}
}
