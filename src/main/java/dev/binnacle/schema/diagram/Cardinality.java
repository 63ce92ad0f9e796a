package dev.binnacle.schema.diagram;

/** How many rows stand at one end of a relation, as its crow's foot says. */
public enum Cardinality {
    ZERO_OR_ONE,
    EXACTLY_ONE,
    ZERO_OR_MANY,
    ONE_OR_MANY;

    public boolean many() {
        return this == ZERO_OR_MANY || this == ONE_OR_MANY;
    }

    public boolean optional() {
        return this == ZERO_OR_ONE || this == ZERO_OR_MANY;
    }
}
