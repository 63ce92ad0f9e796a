package dev.binnacle.api;

/**
 * An answer that pointed elsewhere.
 *
 * @param url what was asked
 * @param location where it pointed
 * @param note what was left out on the way there, or why it was not followed; may be empty
 */
public record Hop(
        String method, String url, int status, String location, boolean followed, String note) {}
