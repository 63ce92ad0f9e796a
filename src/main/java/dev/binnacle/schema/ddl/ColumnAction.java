package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

/** Actions of ALTER TABLE on a column; of a type, on a field. */
public sealed interface ColumnAction extends AlterAction {
    Ident column();

    record AddColumn(Span at, ColumnElement element, boolean ifNotExists) implements ColumnAction {
        @Override
        public Ident column() {
            return element.name();
        }
    }

    record DropColumn(Span at, Ident column, boolean ifExists, boolean cascade)
            implements ColumnAction {}

    record RenameColumn(Span at, Ident column, Ident to) implements ColumnAction {}

    /**
     * Another type.
     *
     * @param using null = the database's own cast
     */
    record SetType(
            Span at,
            Ident column,
            Written type,
            @Nullable QualifiedName collation,
            @Nullable Written using)
            implements ColumnAction {}

    /** A null expression takes the default away. */
    record SetDefault(Span at, Ident column, @Nullable Written expression)
            implements ColumnAction {}

    record SetNullable(Span at, Ident column, boolean nullable) implements ColumnAction {}

    record AddIdentity(Span at, Ident column, boolean always, @Nullable SequenceOptions options)
            implements ColumnAction {}

    /**
     * An identity changed.
     *
     * @param always null = as before
     * @param options null = as before
     */
    record SetIdentity(
            Span at, Ident column, @Nullable Boolean always, @Nullable SequenceOptions options)
            implements ColumnAction {}

    record DropIdentity(Span at, Ident column) implements ColumnAction {}

    /** A null expression makes it a plain column. */
    record SetExpression(Span at, Ident column, @Nullable Written expression)
            implements ColumnAction {}

    /**
     * Storage, compression, statistics and options of a column.
     *
     * @param word {@code storage}, {@code compression}, {@code statistics}, {@code options}, …
     */
    record SetStorage(Span at, Ident column, String word, String value) implements ColumnAction {}
}
