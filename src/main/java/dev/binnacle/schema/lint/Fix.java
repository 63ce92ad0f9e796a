package dev.binnacle.schema.lint;

import java.util.List;

/**
 * A safer way to the same end.
 *
 * @param title what it does, such as {@code Build the index without blocking writes}
 * @param edits changes of the file that make it so; empty where a person has to decide
 * @param statements what would run instead, or besides, in order; may hold comments that say what
 *     to do between
 */
public record Fix(String title, List<Edit> edits, List<String> statements) {
    public Fix {
        edits = List.copyOf(edits);
        statements = List.copyOf(statements);
    }

    /**
     * A part of a text and what stands there instead.
     *
     * @param start 0-based
     * @param end after the last character; {@code start} to insert only
     */
    public record Edit(int start, int end, String text) {}

    /** Statements to run, which no edit of the file makes. */
    public static Fix statements(String title, List<String> statements) {
        return new Fix(title, List.of(), statements);
    }

    /** Whether it can be made without a person. */
    public boolean automatic() {
        return !edits.isEmpty();
    }
}
