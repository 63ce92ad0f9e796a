package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.Span;

/**
 * A piece of a file.
 *
 * @param file its index
 */
record Where(int file, Span span) {}
