package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

/**
 * A name with or without its schema.
 *
 * @param schema null = not said
 */
public record QualifiedName(@Nullable Ident schema, Ident name) {
    public Span at() {
        return new Span(schema == null ? name.at().start() : schema.at().start(), name.at().end());
    }
}
