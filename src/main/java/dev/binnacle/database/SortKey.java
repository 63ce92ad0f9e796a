package dev.binnacle.database;

/**
 * One column of an order. NULLs come last when ascending and first when descending, on both
 * databases.
 */
public record SortKey(Column column, boolean descending) {
    public SortKey reversed() {
        return new SortKey(column, !descending);
    }
}
