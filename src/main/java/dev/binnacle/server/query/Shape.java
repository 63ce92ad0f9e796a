package dev.binnacle.server.query;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Routine;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an answer's body is made of.
 *
 * @param stripNulls whether keys without a value are left out
 * @param handler a function of the database that writes it, with {@link Kind#CUSTOM}
 * @param handled the resource that the handler takes rows of; null = any
 * @param routine whose result it is; null = a resource's
 * @param count how the rows are counted
 * @param countLimit where counting stops; null = nowhere
 * @param location columns that make up the address of a new row; empty = none
 * @param explain options of EXPLAIN, in its words; null = run it
 */
public record Shape(
        Kind kind,
        boolean stripNulls,
        @Nullable TableName handler,
        @Nullable TableName handled,
        @Nullable Routine routine,
        Count count,
        @Nullable Long countLimit,
        List<String> location,
        @Nullable String explain) {

    public enum Kind {
        NONE,
        JSON,
        JSON_OBJECT,
        CSV,
        GEOJSON,
        CUSTOM
    }

    public enum Count {
        NONE,
        EXACT,
        PLANNED,
        ESTIMATED
    }
}
