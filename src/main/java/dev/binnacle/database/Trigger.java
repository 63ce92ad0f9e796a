package dev.binnacle.database;

/**
 * A trigger.
 *
 * @param when such as {@code BEFORE INSERT OR UPDATE, each row}
 * @param definition its DDL, or the class it calls
 * @param inherited whether it comes from the partitioned table and goes with it
 */
public record Trigger(
        String name, String when, boolean enabled, String definition, boolean inherited) {}
