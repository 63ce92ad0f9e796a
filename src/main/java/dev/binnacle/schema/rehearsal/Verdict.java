package dev.binnacle.schema.rehearsal;

/** How what a step did compares with what the plan says of it. */
public enum Verdict {
    /** It did what the plan says. */
    HELD,
    /** It locked more, or rewrote what the plan says it would not. */
    EXCEEDED,
    /** It locked less, or did not rewrite what the plan says it would. */
    OVERSTATED,
    /** The plan says nothing of it. */
    UNCLAIMED,
    /** It failed, and may fail on the real database. */
    FAILED,
    /** It failed for want of rows that the sample does not have, or one before it failed. */
    UNPROVEN
}
