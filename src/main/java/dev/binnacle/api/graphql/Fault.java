package dev.binnacle.api.graphql;

/**
 * What does not fit in a document.
 *
 * @param line from 1
 * @param column from 1
 * @param start offset of what it is about
 * @param end offset after it
 */
public record Fault(int line, int column, int start, int end, String sentence) {
    static Fault of(String document, Token token, String sentence) {
        String before = document.substring(0, token.start());
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = token.start() - before.lastIndexOf('\n');
        return new Fault(line, column, token.start(), token.end(), sentence);
    }
}
