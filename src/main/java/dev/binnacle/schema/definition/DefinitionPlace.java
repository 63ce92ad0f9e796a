package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.Span;

/**
 * Where something stands in a definition.
 *
 * @param line 1-based
 * @param column 1-based
 * @param span in the file's text
 */
public record DefinitionPlace(String file, int line, int column, Span span) {}
