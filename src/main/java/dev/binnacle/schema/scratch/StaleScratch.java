package dev.binnacle.schema.scratch;

import java.time.Instant;

/**
 * A throw-away database that a run which died has left behind.
 *
 * @param original the database it was made like
 */
public record StaleScratch(String name, String original, Instant made) {}
