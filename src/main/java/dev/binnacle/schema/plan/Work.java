package dev.binnacle.schema.plan;

/** What a step does to the rows that are there. */
public enum Work {
    /** The catalog changes, no row is read. */
    CATALOG_ONLY,
    /** Every row is read, and stays as it is. */
    SCANS,
    /** Every row is read and an index is built. */
    BUILDS_INDEX,
    /** Every row and every index is written anew. */
    REWRITES,
    /** Rows are changed by a statement of data. */
    CHANGES_ROWS
}
