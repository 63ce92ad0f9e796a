package dev.binnacle.database;

/**
 * A trigger.
 *
 * @param when such as {@code BEFORE INSERT OR UPDATE, each row}
 * @param definition its DDL, or the class it calls
 */
public record Trigger(String name, String when, boolean enabled, String definition) {}
