package dev.binnacle.schema.ddl;

/** A type, an expression, a query: exactly as written, from its first token to its last. */
public record Written(String text, Span at) {}
