package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Database;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds tables and columns by the names people type. */
final class TableChoice {
    private TableChoice() {}

    /**
     * {@code table} of the default schema or {@code schema.table}; case matters only if it must.
     */
    static Table find(Database database, String typed) {
        Catalog catalog = database.catalog(Progress.none());
        return exact(catalog, database.defaultSchema(), typed)
                .or(() -> anyCase(catalog, typed))
                .orElseThrow(() -> Problem.of(ProblemCode.TABLE_UNKNOWN, typed).exception());
    }

    private static Optional<Table> exact(Catalog catalog, String defaultSchema, String typed) {
        Optional<Table> plain = catalog.table(new TableName(defaultSchema, typed));
        for (int dot = typed.indexOf('.'); plain.isEmpty() && dot > 0; ) {
            plain = catalog.table(new TableName(typed.substring(0, dot), typed.substring(dot + 1)));
            dot = typed.indexOf('.', dot + 1);
        }
        return plain;
    }

    private static Optional<Table> anyCase(Catalog catalog, String typed) {
        List<Table> found =
                catalog.tables().stream()
                        .filter(table ->
                                table.name().name().equalsIgnoreCase(typed)
                                        || table.name().toString().equalsIgnoreCase(typed))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** {@code a,-b}: ascending by a, then descending by b. */
    static List<SortKey> sort(Table table, String typed) {
        var sort = new ArrayList<SortKey>();
        for (String part : typed.isBlank() ? List.<String>of() : List.of(typed.split(","))) {
            String name = part.strip();
            boolean descending = name.startsWith("-");
            sort.add(new SortKey(column(table, descending ? name.substring(1) : name), descending));
        }
        return sort;
    }

    private static Column column(Table table, String name) {
        return table.column(name)
                .or(() ->
                        table.columns().stream()
                                .filter(column -> column.name().equalsIgnoreCase(name))
                                .findFirst())
                .orElseThrow(() ->
                        Problem.of(
                                        ProblemCode.WRONG_USAGE,
                                        table.name() + " has no column " + name + ".",
                                        "")
                                .exception());
    }
}
