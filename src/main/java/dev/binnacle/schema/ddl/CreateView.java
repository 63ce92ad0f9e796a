package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code CREATE VIEW} or {@code CREATE MATERIALIZED VIEW}.
 *
 * @param columns names given to the query's columns; empty = its own
 * @param options what stands inside WITH ( … ); null = none
 * @param query without what follows it
 * @param checkOption {@code local}, {@code cascaded} or empty
 * @param withData false for WITH NO DATA
 */
public record CreateView(
        Span at,
        QualifiedName name,
        boolean materialized,
        boolean orReplace,
        boolean temporary,
        boolean recursive,
        boolean ifNotExists,
        List<Ident> columns,
        @Nullable Written options,
        Written query,
        String checkOption,
        boolean withData)
        implements Ddl {
    public CreateView {
        columns = List.copyOf(columns);
    }
}
