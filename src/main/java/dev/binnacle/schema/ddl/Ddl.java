package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a script. Names and lists are parsed; types, expressions and queries stay text.
 */
public sealed interface Ddl
        permits Alter,
                CreateTable,
                CreateIndex,
                CreateView,
                CreateSequence,
                TypeStatement,
                RoutineStatement,
                AccessStatement,
                ObjectStatement,
                RowStatement,
                SessionStatement,
                Ddl.Other {
    /** From its first token to its last, the semicolon left out. */
    Span at();

    /**
     * A statement that is known by its words alone.
     *
     * @param words its first words in lower case, such as {@code create cast}
     * @param name what it is about, where that was found
     */
    record Other(Span at, String words, @Nullable QualifiedName name) implements Ddl {}
}
