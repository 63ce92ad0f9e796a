package dev.binnacle.database;

/**
 * The databases Binnacle speaks to. What differs between them lives behind {@link Dialect}, never
 * in a test on this.
 */
public enum Engine {
    H2("H2"),
    POSTGRESQL("PostgreSQL");

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
