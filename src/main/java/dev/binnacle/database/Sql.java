package dev.binnacle.database;

import java.util.List;

/** SQL ready to run: text with a {@code ?} for each parameter. Values are bound, never pasted. */
public record Sql(String text, List<Parameter> parameters) {
    public Sql {
        parameters = List.copyOf(parameters);
    }

    public static Sql of(String text) {
        return new Sql(text, List.of());
    }
}
