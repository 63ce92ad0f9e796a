package dev.binnacle.schema.plan;

import java.util.List;

/** How an object that differs becomes what it is to be. */
public sealed interface Change {
    /** What alters it where it stands. */
    default List<String> statements() {
        return List.of();
    }

    /**
     * It is altered where it stands.
     *
     * @param statements none = nothing that a statement could make differs
     * @param touches whether what uses it must go first and come back after
     */
    record InPlace(List<String> statements, boolean touches) implements Change {
        public InPlace {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A type that is altered where it stands, as long as columns have it by itself; where they have
     * it within another type, such as an array of it, {@link Recast}.
     */
    record Direct(List<String> statements) implements Change {
        public Direct {
            statements = List.copyOf(statements);
        }
    }

    /** It is dropped and made anew. */
    record Replace() implements Change {}

    /**
     * A type that columns have: renamed away, made anew, the columns moved over, the old dropped.
     */
    record Recast() implements Change {}
}
