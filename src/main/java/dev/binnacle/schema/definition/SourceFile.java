package dev.binnacle.schema.definition;

/**
 * A file of the definition.
 *
 * @param name for people and for order, such as {@code schema/10-orders.sql}
 */
public record SourceFile(String name, String text) {}
