package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.desktop.control.grid.GridColumn;

import java.util.List;
import java.util.Optional;

/** A table's columns as the grid heads them. */
final class TableColumns {
    private TableColumns() {}

    static List<GridColumn> of(Table table) {
        List<Column> key = RowIdentity.of(table).key();
        return table.columns().stream()
                .map(column ->
                        new GridColumn(
                                column.name(),
                                column.type(),
                                column.kind().numeric() && reference(table, column).isEmpty(),
                                key.contains(column),
                                reference(table, column).isPresent(),
                                note(column)))
                .toList();
    }

    /** The foreign key of this one column, if it has one. */
    static Optional<ForeignKey> reference(Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .findFirst();
    }

    private static String note(Column column) {
        var note = new StringBuilder(column.nullable() ? "may be NULL" : "NOT NULL");
        if (column.generated() != Column.Generated.NEVER) {
            note.append(column.generated().writable() ? ", identity" : ", generated");
        }
        if (column.defaultExpression() != null) {
            note.append(", default ").append(column.defaultExpression());
        }
        if (column.comment() != null) {
            note.append("\n").append(column.comment());
        }
        return note.toString();
    }

    /** What a new row's cell says while nothing was entered. */
    static String unset(Column column) {
        boolean filled =
                column.defaultExpression() != null || column.generated() != Column.Generated.NEVER;
        return filled ? "default" : "null";
    }
}
