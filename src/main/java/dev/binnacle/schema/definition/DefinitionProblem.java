package dev.binnacle.schema.definition;

/**
 * What is wrong with a definition, and where.
 *
 * @param line 1-based
 * @param column 1-based
 * @param sentence such as {@code expected “)”, found “x”}
 */
public record DefinitionProblem(String file, int line, int column, String sentence) {
    /** {@code file:line:column: sentence}, as editors understand it. */
    public String words() {
        return file + ":" + line + ":" + column + ": " + sentence;
    }
}
