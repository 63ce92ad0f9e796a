package dev.binnacle.schema.definition;

import dev.binnacle.database.ValueKind;

import java.util.List;

/**
 * A type as the database would tell it.
 *
 * @param text as its catalog writes it
 * @param labels of an enum
 * @param notNull whether it holds no null, as a domain can say
 */
public record TypeReading(String text, ValueKind kind, List<String> labels, boolean notNull) {
    public TypeReading {
        labels = List.copyOf(labels);
    }

    public static TypeReading of(String text, ValueKind kind) {
        return new TypeReading(text, kind, List.of(), false);
    }
}
