package dev.binnacle.server.exposed;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How the rows of one resource lead to those of another.
 *
 * @param constraint the foreign key; empty for a computed one
 * @param columns of the origin with those of the target; empty for many-to-many and computed ones
 * @param junction the table between; null = none
 * @param function that computes the target's rows; null = none
 */
public record Relationship(
        TableName origin,
        TableName target,
        Cardinality cardinality,
        String constraint,
        List<Pair> columns,
        @Nullable Junction junction,
        boolean originIsView,
        boolean targetIsView,
        @Nullable TableName function) {

    /** A column of the origin and the one of the target that it equals. */
    public record Pair(String origin, String target) {
        Pair swapped() {
            return new Pair(target, origin);
        }
    }

    /**
     * The table between two others.
     *
     * @param toOrigin columns of the origin with those of the table between
     * @param toTarget columns of the target with those of the table between
     */
    public record Junction(
            TableName table,
            String originConstraint,
            String targetConstraint,
            List<Pair> toOrigin,
            List<Pair> toTarget) {}

    public enum Cardinality {
        ONE_TO_MANY,
        MANY_TO_ONE,
        ONE_TO_ONE,
        MANY_TO_MANY
    }

    public Relationship {
        columns = List.copyOf(columns);
    }

    public boolean isToOne() {
        return cardinality == Cardinality.MANY_TO_ONE || cardinality == Cardinality.ONE_TO_ONE;
    }

    public boolean isSelf() {
        return origin.equals(target);
    }

    public boolean computed() {
        return function != null;
    }

    Relationship inverse() {
        Cardinality other =
                cardinality == Cardinality.ONE_TO_ONE
                        ? Cardinality.ONE_TO_ONE
                        : Cardinality.ONE_TO_MANY;
        return new Relationship(
                target,
                origin,
                other,
                constraint,
                columns.stream().map(Pair::swapped).toList(),
                null,
                targetIsView,
                originIsView,
                null);
    }
}
