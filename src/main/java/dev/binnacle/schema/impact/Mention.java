package dev.binnacle.schema.impact;

/**
 * A place in a text where a table or a column is named.
 *
 * @param line 1-based
 * @param how what makes it so, in words; may be empty
 */
record Mention(Use.Certainty certainty, int line, String how) {}
