package dev.binnacle.schema.lint;

/**
 * An extension of a live database.
 *
 * @param available the newest version that the server could update to; empty = none is there
 */
public record ExtensionFacts(String name, String schema, String installed, String available) {}
