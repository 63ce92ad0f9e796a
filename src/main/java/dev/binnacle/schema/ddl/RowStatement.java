package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Statements about rows; what they do stays text. */
public sealed interface RowStatement extends Ddl {
    /** What a statement of rows does. */
    enum Verb {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        MERGE,
        COPY,
        CALL,
        EXPLAIN
    }

    /**
     * A statement of data.
     *
     * @param table the one it changes; null = none
     * @param where whether it has a WHERE of its own
     */
    record Rows(Span at, Verb verb, @Nullable QualifiedName table, boolean where)
            implements RowStatement {}

    record Truncate(Span at, List<QualifiedName> tables, boolean cascade) implements RowStatement {
        public Truncate {
            tables = List.copyOf(tables);
        }
    }

    /**
     * {@code VACUUM}, {@code ANALYZE}, {@code CLUSTER}, {@code REPACK}, {@code REINDEX}, {@code
     * REFRESH}, {@code LOCK}.
     *
     * @param verb in lower case
     * @param kind of the object where it is said: {@code REINDEX INDEX}; null = a table
     * @param name null = everything
     * @param words in lower case, such as {@code full} or {@code concurrently}
     */
    record Maintain(
            Span at,
            String verb,
            @Nullable ObjectKind kind,
            @Nullable QualifiedName name,
            List<String> words)
            implements RowStatement {
        public Maintain {
            words = List.copyOf(words);
        }

        public boolean concurrently() {
            return words.contains("concurrently");
        }
    }
}
