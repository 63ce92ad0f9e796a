package dev.binnacle.schema.ddl;

/**
 * A place where a statement goes on in a way that cannot be read.
 *
 * @param offset 0-based
 * @param line 1-based
 * @param column 1-based
 * @param expected in words, such as {@code a column name}
 * @param found what stands there; empty = the end of the statement
 */
public record SyntaxProblem(int offset, int line, int column, String expected, String found) {
    public String words() {
        return "expected " + expected + (found.isEmpty() ? "" : ", found " + found);
    }
}
