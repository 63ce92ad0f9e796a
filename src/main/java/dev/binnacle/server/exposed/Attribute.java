package dev.binnacle.server.exposed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A column as the API shows it.
 *
 * @param type as declared, a domain by its own name
 * @param baseType what a domain stands on; otherwise {@code type}
 * @param defaultSql an expression; null = none
 * @param maxLength in characters; null = unbounded
 * @param labels an enum's, in order; empty = none
 * @param comment empty = none
 */
public record Attribute(
        String name,
        String type,
        String baseType,
        @Nullable String defaultSql,
        boolean nullable,
        @Nullable Integer maxLength,
        List<String> labels,
        String comment) {
    public Attribute {
        labels = List.copyOf(labels);
    }
}
