package dev.binnacle.database;

/**
 * A check constraint and its SQL condition.
 *
 * @param words what its DDL says after the condition, such as {@code NOT VALID}; empty = nothing
 * @param inherited whether it comes from a table above and goes with it
 */
public record Check(String name, String condition, String words, boolean inherited) {
    public Check(String name, String condition, String words) {
        this(name, condition, words, false);
    }
}
