package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A column as CREATE TABLE or ADD COLUMN writes it.
 *
 * @param type null = not said, as in a partition or before H2's AS
 * @param parts what follows the type, in the order written
 */
public record ColumnElement(Span at, Ident name, @Nullable Written type, List<Part> parts)
        implements CreateTable.Element {

    /** One clause after the type. */
    public sealed interface Part
            permits Nullability,
                    Default,
                    Generated,
                    Identity,
                    Collate,
                    Storage,
                    OnUpdate,
                    DefaultOnNull,
                    Remark,
                    Plain,
                    TableConstraint {
        Span at();
    }

    /**
     * {@code NULL} or {@code NOT NULL}.
     *
     * @param name of a named NOT NULL; null = none
     */
    public record Nullability(Span at, @Nullable Ident name, boolean nullable) implements Part {}

    public record Default(Span at, Written expression) implements Part {}

    /**
     * {@code GENERATED ALWAYS AS (…)} or H2's {@code AS …}.
     *
     * @param expression without the parentheses
     * @param kind {@code stored}, {@code virtual} or empty where it is not said
     */
    public record Generated(Span at, Written expression, String kind) implements Part {}

    /**
     * An identity; H2's AUTO_INCREMENT is one by default.
     *
     * @param options null = none
     */
    public record Identity(Span at, boolean always, @Nullable SequenceOptions options)
            implements Part {}

    public record Collate(Span at, QualifiedName collation) implements Part {}

    /**
     * {@code STORAGE …} or {@code COMPRESSION …}.
     *
     * @param word {@code storage} or {@code compression}
     */
    public record Storage(Span at, String word, String value) implements Part {}

    /** H2's {@code ON UPDATE …}. */
    public record OnUpdate(Span at, Written expression) implements Part {}

    /** H2's {@code DEFAULT ON NULL}. */
    public record DefaultOnNull(Span at) implements Part {}

    /** H2's {@code COMMENT '…'}. */
    public record Remark(Span at, String text) implements Part {}

    /** A clause with nothing to say about structure: {@code OPTIONS (…)}, {@code INVISIBLE}. */
    public record Plain(Span at, String text) implements Part {}

    public ColumnElement {
        parts = List.copyOf(parts);
    }

    /** The first part of this class. */
    public <T extends Part> Optional<T> part(Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The keys, foreign keys and checks that stand with the column. */
    public List<TableConstraint> constraints() {
        return parts.stream()
                .filter(TableConstraint.class::isInstance)
                .map(TableConstraint.class::cast)
                .toList();
    }
}
