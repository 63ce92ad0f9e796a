package dev.binnacle.api.complete;

/**
 * One thing that may stand at the caret.
 *
 * @param text what is put in
 * @param kind a word, such as {@code variable}
 * @param detail where it comes from or what it takes; may be empty
 */
public record Suggestion(String text, String kind, String detail) {}
