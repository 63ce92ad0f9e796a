package dev.binnacle.desktop.tour;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.ValueKind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that can be edited for a try: it has a key of one column, rows, and a text column that
 * nothing depends on.
 */
record Choice(Table table, Column key, Column text) {

    static Optional<Choice> in(Catalog catalog) {
        return catalog.tables().stream()
                .filter(table -> table.kind() == Table.Kind.TABLE && table.estimatedRows() != 0)
                .flatMap(table -> of(table).stream())
                .max(
                        Comparator.comparingInt(Choice::fit)
                                .thenComparingLong(
                                        choice -> Math.min(choice.table.estimatedRows(), 500)));
    }

    private static Optional<Choice> of(Table table) {
        Optional<Column> key =
                table.rowKey()
                        .filter(candidate -> candidate.columns().size() == 1)
                        .flatMap(candidate -> table.column(candidate.columns().getFirst()));
        Set<String> bound = bound(table);
        Optional<Column> text =
                table.columns().stream()
                        .filter(column ->
                                column.kind() == ValueKind.TEXT && column.generated().writable())
                        .filter(column ->
                                column.labels().isEmpty() && !bound.contains(column.name()))
                        .filter(column ->
                                !column.type()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains("char(1)"))
                        .findFirst();
        return key.flatMap(column -> text.map(found -> new Choice(table, column, found)));
    }

    private static Set<String> bound(Table table) {
        List<String> keys = table.keys().stream().map(Key::columns).flatMap(List::stream).toList();
        Set<String> bound =
                table.foreignKeys().stream()
                        .flatMap(key -> key.columns().stream())
                        .collect(Collectors.toSet());
        bound.addAll(keys);
        table.checks()
                .forEach(check ->
                        table.columns().stream()
                                .map(Column::name)
                                .filter(check.condition()::contains)
                                .forEach(bound::add));
        return bound;
    }

    private int fit() {
        return table.name().name().equals("customers") ? 1 : 0;
    }
}
