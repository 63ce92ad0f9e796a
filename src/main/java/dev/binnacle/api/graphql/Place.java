package dev.binnacle.api.graphql;

import java.util.List;

/** What may stand where a document is being written. */
sealed interface Place {
    /** A whole definition. */
    record Top() implements Place {}

    /** Fields of that type; empty when the type is not known. */
    record Fields(String type) implements Place {}

    /** A fragment's name, or {@code on}. */
    record Spreads() implements Place {}

    /** The name of one of these: arguments, or fields of an input object. */
    record Inputs(List<Schema.Input> inputs) implements Place {}

    /** A value of that type, as written. */
    record Value(String type) implements Place {}

    /**
     * The name of a type.
     *
     * @param input one that a variable can have, else one that has fields
     */
    record Types(boolean input) implements Place {}

    /** A name that only its writer knows. */
    record Free() implements Place {}
}
