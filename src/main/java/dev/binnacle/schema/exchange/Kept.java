package dev.binnacle.schema.exchange;

/** How much of a thing is left in another database. */
public enum Kept {
    /** Nothing takes its place. */
    LOST,
    /** Something takes its place that does not mean quite the same. */
    CHANGED,
    /** The same, in other words. */
    RESPELLED
}
