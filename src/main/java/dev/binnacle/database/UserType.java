package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A type someone made.
 *
 * @param kind {@code enum}, {@code domain}, {@code composite}, {@code range}
 * @param labels of an enum, in order
 * @param definition the base type and checks of a domain, the fields of a composite type
 */
public record UserType(
        String schema,
        String name,
        String kind,
        List<String> labels,
        String definition,
        @Nullable String comment) {
    public UserType {
        labels = List.copyOf(labels);
    }
}
