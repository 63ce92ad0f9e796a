package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is said about a sequence; null = not said.
 *
 * @param least null also for NO MINVALUE
 * @param most null also for NO MAXVALUE
 * @param restart where ALTER starts it again
 * @param ownedBy the parts of the column's name; empty for OWNED BY NONE
 * @param name that an identity gives to its sequence
 */
public record SequenceOptions(
        Span at,
        @Nullable Written type,
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Long cache,
        @Nullable Boolean cycle,
        @Nullable Long restart,
        @Nullable List<Ident> ownedBy,
        @Nullable QualifiedName name) {}
