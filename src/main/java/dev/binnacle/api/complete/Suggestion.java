package dev.binnacle.api.complete;

/**
 * Something that can be written at a place.
 *
 * @param text what is put in
 * @param kind what it is, in a word
 * @param detail what more is known of it; may be empty
 */
public record Suggestion(String text, String kind, String detail) {}
