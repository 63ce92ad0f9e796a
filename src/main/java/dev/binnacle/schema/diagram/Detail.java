package dev.binnacle.schema.diagram;

/** How much of a table its box shows. */
public enum Detail {
    /** The name only. */
    NAMES,
    /** Also the columns of primary and foreign keys. */
    KEYS,
    /** All columns. */
    ALL
}
