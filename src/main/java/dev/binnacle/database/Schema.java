package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A schema and what is in it, each list sorted by name. */
public record Schema(
        String name,
        List<Table> tables,
        List<Routine> routines,
        List<Sequence> sequences,
        List<UserType> types,
        @Nullable String comment) {
    public Schema {
        tables = List.copyOf(tables);
        routines = List.copyOf(routines);
        sequences = List.copyOf(sequences);
        types = List.copyOf(types);
    }
}
