package dev.binnacle.desktop.connection;

import dev.binnacle.database.Location;

/** The kinds of place a form offers. */
public enum Place {
    POSTGRESQL("PostgreSQL"),
    H2_FILE("H2, a file"),
    H2_MEMORY("H2, in memory"),
    H2_SERVER("H2, a server");

    private final String title;

    Place(String title) {
        this.title = title;
    }

    static Place of(Location location) {
        return switch (location) {
            case Location.PostgreSql place -> POSTGRESQL;
            case Location.H2File place -> H2_FILE;
            case Location.H2Memory place -> H2_MEMORY;
            case Location.H2Server place -> H2_SERVER;
        };
    }

    boolean remote() {
        return this == POSTGRESQL || this == H2_SERVER;
    }

    @Override
    public String toString() {
        return title;
    }
}
