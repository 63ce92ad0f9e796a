package dev.binnacle.schema.lint;

/** What a bounded question to a database found. */
public enum Answer {
    YES,
    NO,
    /** There is no database at hand, or it did not answer in time. */
    UNKNOWN
}
