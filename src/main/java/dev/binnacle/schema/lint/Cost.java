package dev.binnacle.schema.lint;

/** What a finding costs when it is right, and so what of the live database decides its weight. */
public enum Cost {
    /** Nothing that a database's size or traffic changes. */
    NONE,
    /** Others wait for a moment; they wait long only behind an open transaction. */
    BRIEF_LOCK,
    /** Others wait while every row is read, written or indexed. */
    LONG_LOCK,
    /** Slowness that only a large table shows. */
    SIZE,
    /** What the table holds is gone. */
    LOSS
}
