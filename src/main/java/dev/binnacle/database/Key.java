package dev.binnacle.database;

import java.util.List;

/**
 * A primary key or unique constraint, columns in key order.
 *
 * @param definition its DDL after the name, such as {@code PRIMARY KEY (a) INCLUDE (b)}; empty for
 *     a unique index that serves as one
 * @param inherited whether it comes from the partitioned table and goes with it
 */
public record Key(
        String name, boolean primary, List<String> columns, String definition, boolean inherited) {
    public Key(String name, boolean primary, List<String> columns, String definition) {
        this(name, primary, columns, definition, false);
    }

    public Key(String name, boolean primary, List<String> columns) {
        this(name, primary, columns, "");
    }

    public Key {
        columns = List.copyOf(columns);
    }

    /** What its index is, whatever its name and the moment it is checked. */
    public String indexed() {
        return definition
                .replaceFirst("^(PRIMARY KEY|UNIQUE)", "")
                .replaceFirst(" DEFERRABLE( INITIALLY DEFERRED)?$", "");
    }

    /** The same, under a whole or not. */
    public Key under(boolean whole) {
        return new Key(name, primary, columns, definition, whole);
    }
}
