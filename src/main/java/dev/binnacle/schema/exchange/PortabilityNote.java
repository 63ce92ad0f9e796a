package dev.binnacle.schema.exchange;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the other database does not keep as it is.
 *
 * @param kind what it is, such as {@code column} or {@code policy}
 * @param table whose part it is, or itself; null = it stands alone
 * @param name its own name
 * @param what it is here, such as its type
 * @param becomes what stands in its place, in words
 */
public record PortabilityNote(
        Kept kept,
        String kind,
        @Nullable TableName table,
        String name,
        String what,
        String becomes) {

    /** The object as people name it: {@code column public.film.rating}. */
    public String object() {
        if (table == null) {
            return kind + " " + name;
        }
        return kind + " " + table + (name.isEmpty() ? "" : "." + name);
    }

    /** One line of the report. */
    public String line() {
        return object() + (what.isEmpty() ? "" : ": " + what) + " → " + becomes;
    }
}
