package dev.binnacle.api.hurl;

/**
 * A name and its value as a form shows them: escapes undone, {@code {{templates}}} not replaced.
 */
public record NameValue(String name, String value) {}
