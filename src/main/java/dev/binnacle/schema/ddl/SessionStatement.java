package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

/** Statements about the session. */
public sealed interface SessionStatement extends Ddl {
    /**
     * {@code SET} or {@code RESET}.
     *
     * @param name in lower case, such as {@code search_path}
     * @param value null = reset
     */
    record Set(Span at, String name, @Nullable Written value, boolean local)
            implements SessionStatement {}

    /**
     * Begin, commit, roll back, savepoints.
     *
     * @param verb in lower case, its first word
     */
    record Transaction(Span at, String verb) implements SessionStatement {}

    /** A command of the command line tool. */
    record Meta(Span at) implements SessionStatement {}
}
