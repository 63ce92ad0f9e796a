package dev.binnacle.desktop.connection;

import dev.binnacle.database.Location;
import dev.binnacle.database.Tls;

import java.util.List;

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

    /** How strictly the way there can be encrypted. H2 knows only whether. */
    List<Tls.Mode> encryption() {
        return switch (this) {
            case POSTGRESQL -> List.of(Tls.Mode.values());
            case H2_SERVER -> List.of(Tls.Mode.DISABLE, Tls.Mode.REQUIRE);
            case H2_FILE, H2_MEMORY -> List.of();
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
