package dev.binnacle.data.browse;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Column;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;

import java.util.List;

/** How a row of a table is named, if it can be. */
public sealed interface RowIdentity {
    /** By the values of these columns, unique and never NULL. Rows can be edited. */
    record ByKey(List<Column> columns) implements RowIdentity {
        public ByKey {
            columns = List.copyOf(columns);
        }
    }

    /** Not at all, and in words why: rows can only be read. */
    record None(String reason) implements RowIdentity {}

    static RowIdentity of(Table table) {
        if (table.kind().view()) {
            return new None("It is a view.");
        }
        return table.rowKey()
                .map(key -> byKey(table, key))
                .orElseGet(() ->
                        new None(
                                table.keys().isEmpty()
                                        ? "It has no primary key and no unique key."
                                        : "The columns of its unique keys can be NULL."));
    }

    private static RowIdentity byKey(Table table, Key key) {
        return new ByKey(
                key.columns().stream().map(name -> table.column(name).orElseThrow()).toList());
    }

    default boolean editable() {
        return this instanceof ByKey;
    }

    /** The key columns; none when rows have no name. */
    default List<Column> key() {
        return this instanceof ByKey byKey ? byKey.columns() : List.of();
    }

    /** The key columns, or the Problem that says why there are none. */
    default List<Column> orThrow() {
        return switch (this) {
            case ByKey byKey -> byKey.columns();
            case None none ->
                    throw Problem.of(ProblemCode.ROWS_READ_ONLY, none.reason()).exception();
        };
    }
}
