package dev.binnacle.database;

/**
 * A check constraint and its SQL condition.
 *
 * @param words what its DDL says after the condition, such as {@code NOT VALID}; empty = nothing
 */
public record Check(String name, String condition, String words) {}
