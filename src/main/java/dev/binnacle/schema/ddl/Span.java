package dev.binnacle.schema.ddl;

/**
 * Where a node stands in the text.
 *
 * @param start 0-based offset of its first character
 * @param end after its last character
 */
public record Span(int start, int end) {
    public String of(String text) {
        return text.substring(start, end);
    }
}
