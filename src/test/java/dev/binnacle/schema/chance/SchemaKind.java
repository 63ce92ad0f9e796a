package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Schemas beside the usual one. */
final class SchemaKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name =
                old == null ? draw.of("\"other\"", "\"Odd \"\"S\"\"\"", "\"a.b\"") : old.name();
        return Made.of("schema", name, "create schema " + name).words("schema " + name);
    }
}
