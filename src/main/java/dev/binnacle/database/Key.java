package dev.binnacle.database;

import java.util.List;

/**
 * A primary key or unique constraint, columns in key order.
 *
 * @param definition its DDL after the name, such as {@code PRIMARY KEY (a) INCLUDE (b)}; empty for
 *     a unique index that serves as one
 */
public record Key(String name, boolean primary, List<String> columns, String definition) {
    public Key(String name, boolean primary, List<String> columns) {
        this(name, primary, columns, "");
    }

    public Key {
        columns = List.copyOf(columns);
    }
}
