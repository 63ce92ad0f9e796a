package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code CREATE INDEX}.
 *
 * @param name null = the database names it
 * @param only whether the partitions are left out
 * @param method {@code btree}, {@code gin}, H2's {@code hash} and {@code spatial}; null = the usual
 * @param nulls what stands after NULLS, in lower case: {@code not distinct}; empty = nothing
 * @param options what stands inside WITH ( … ); null = none
 * @param where null = every row
 */
public record CreateIndex(
        Span at,
        @Nullable QualifiedName name,
        boolean unique,
        boolean concurrently,
        boolean ifNotExists,
        QualifiedName table,
        boolean only,
        @Nullable Ident method,
        List<IndexKey> keys,
        List<Ident> include,
        String nulls,
        @Nullable Written options,
        @Nullable Ident tablespace,
        @Nullable Written where)
        implements Ddl {
    public CreateIndex {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }
}
