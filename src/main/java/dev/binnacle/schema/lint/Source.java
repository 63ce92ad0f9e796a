package dev.binnacle.schema.lint;

/**
 * A text to lint.
 *
 * @param file as findings name it
 */
public record Source(String file, String text) {}
