package dev.binnacle.schema.ddl;

/** {@code CREATE SEQUENCE}. */
public record CreateSequence(
        Span at,
        QualifiedName name,
        boolean ifNotExists,
        boolean temporary,
        SequenceOptions options)
        implements Ddl {}
