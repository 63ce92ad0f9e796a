package dev.binnacle.server.plan;

import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.request.Field;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A field of a known resource, with what turns its value.
 *
 * @param type of the column; empty = unknown, the database will say
 * @param json whether its value must become JSON before a path is taken
 * @param transform a function to put around it; null = none
 * @param textSearch null = no text search; else its language, empty for the database's own
 * @param defaultSql null = none
 * @param wholeRow whether the row itself is meant
 */
public record Target(
        String name,
        List<Field.JsonStep> path,
        String type,
        boolean json,
        @Nullable String transform,
        @Nullable String textSearch,
        @Nullable String defaultSql,
        boolean wholeRow) {

    public Target {
        path = List.copyOf(path);
    }

    static Target unknown(Field field) {
        return new Target(field.name(), field.path(), "", false, null, null, null, false);
    }

    /** A routine's parameter as a key of a body. */
    public static Target parameter(Routine.Parameter parameter) {
        return new Target(
                parameter.name(), List.of(), parameter.widest(), false, null, null, null, false);
    }

    Target transformedBy(@Nullable String function) {
        return function == null
                ? this
                : new Target(name, path, type, json, function, textSearch, defaultSql, wholeRow);
    }

    Target asRow() {
        return new Target(name, path, type, json, transform, textSearch, defaultSql, true);
    }

    boolean isStar() {
        return name.equals("*") && path.isEmpty();
    }
}
