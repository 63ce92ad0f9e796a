package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Statements about objects of any kind. */
public sealed interface ObjectStatement extends Ddl {
    /**
     * A schema.
     *
     * @param name null = that of its owner
     * @param owner null = not said
     */
    record CreateSchema(Span at, @Nullable Ident name, boolean ifNotExists, @Nullable Ident owner)
            implements ObjectStatement {}

    /**
     * An extension.
     *
     * @param schema null = not said
     * @param version null = not said
     */
    record CreateExtension(
            Span at,
            Ident name,
            boolean ifNotExists,
            @Nullable Ident schema,
            @Nullable String version)
            implements ObjectStatement {}

    /**
     * A foreign server.
     *
     * @param options what follows its wrapper; null = nothing
     */
    record CreateServer(Span at, Ident name, Ident wrapper, @Nullable Written options)
            implements ObjectStatement {}

    /**
     * {@code DROP} of anything.
     *
     * @param names with several parts where the kind has them
     * @param on the table of a trigger, policy or rule; null = none
     */
    record Drop(
            Span at,
            ObjectKind kind,
            List<QualifiedName> names,
            boolean ifExists,
            boolean cascade,
            boolean concurrently,
            @Nullable QualifiedName on)
            implements ObjectStatement {
        public Drop {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code COMMENT ON}.
     *
     * @param name the parts before the last dots, the last part last
     * @param on the table (or domain) of a constraint, trigger, policy or rule; null = none
     * @param arguments of a routine; null = none
     * @param text null takes the comment away
     */
    record Comment(
            Span at,
            ObjectKind kind,
            List<Ident> name,
            @Nullable QualifiedName on,
            @Nullable Written arguments,
            @Nullable String text,
            Span textAt)
            implements ObjectStatement {
        public Comment {
            name = List.copyOf(name);
        }
    }
}
