package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * {@code CREATE TABLE}, of every kind.
 *
 * @param words what stands between CREATE and TABLE, in lower case: {@code unlogged}, {@code
 *     temporary}, {@code foreign}, {@code cached}, …
 * @param elements columns, constraints and LIKEs in the order written
 * @param body the parentheses around the elements; null = there are none
 * @param partitionOf the table it is a part of; null = none
 * @param bound {@code FOR VALUES …} or {@code DEFAULT}; null = none
 * @param partitionBy what follows PARTITION BY; null = none
 * @param options what stands inside WITH ( … ); null = none
 * @param server of a foreign table; null = none
 * @param serverOptions what stands inside OPTIONS ( … ); null = none
 * @param query of CREATE TABLE … AS; null = none
 * @param rest clauses with nothing to say about structure, as written; null = none
 */
public record CreateTable(
        Span at,
        QualifiedName name,
        Set<String> words,
        boolean ifNotExists,
        List<Element> elements,
        @Nullable Span body,
        @Nullable QualifiedName partitionOf,
        @Nullable Written bound,
        List<QualifiedName> inherits,
        @Nullable Written partitionBy,
        @Nullable Written options,
        @Nullable Ident server,
        @Nullable Written serverOptions,
        @Nullable Ident method,
        @Nullable Ident tablespace,
        @Nullable Written query,
        @Nullable Written rest)
        implements Ddl {

    /** What stands between the commas of a table. */
    public sealed interface Element permits ColumnElement, TableConstraint, Like {
        Span at();
    }

    /**
     * Columns taken from another table.
     *
     * @param options such as {@code including all}; null = none
     */
    public record Like(Span at, QualifiedName table, @Nullable Written options)
            implements Element {}

    public CreateTable {
        words = Set.copyOf(words);
        elements = List.copyOf(elements);
        inherits = List.copyOf(inherits);
    }

    public List<ColumnElement> columns() {
        return elements.stream()
                .filter(ColumnElement.class::isInstance)
                .map(ColumnElement.class::cast)
                .toList();
    }

    public List<TableConstraint> constraints() {
        return elements.stream()
                .filter(TableConstraint.class::isInstance)
                .map(TableConstraint.class::cast)
                .toList();
    }

    public boolean temporary() {
        return words.contains("temporary") || words.contains("temp");
    }
}
