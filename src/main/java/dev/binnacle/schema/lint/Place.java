package dev.binnacle.schema.lint;

/**
 * Where in a file a finding is.
 *
 * @param file as it was named to the linter
 * @param line 1-based
 * @param column 1-based, in characters
 * @param start 0-based offset of the first character
 * @param length in characters
 */
public record Place(String file, int line, int column, int start, int length) {
    /** For people: {@code V3__orders.sql:4:1}. */
    public String words() {
        return file + ":" + line + ":" + column;
    }
}
