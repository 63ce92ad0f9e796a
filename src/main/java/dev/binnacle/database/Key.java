package dev.binnacle.database;

import java.util.List;

/** A primary key or unique constraint, columns in key order. */
public record Key(String name, boolean primary, List<String> columns) {
    public Key {
        columns = List.copyOf(columns);
    }
}
