package dev.binnacle.database.postgresql;

import dev.binnacle.database.catalog.Cells;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns of all tables. They are by far the most rows, so what only some have, and what many
 * share, is asked for apart and joined here.
 */
final class CatalogColumns {
    private static final Map<String, String> GENERATED =
            Map.of(
                    "a", "IDENTITY_ALWAYS",
                    "d", "IDENTITY_BY_DEFAULT",
                    "s", "STORED",
                    "v", "VIRTUAL");

    private final CatalogFiles files;

    /** By the table's id and the column's number, in order. */
    private final Map<String, Map<Long, TypedColumn>> columns = new LinkedHashMap<>();

    private final Map<String, String> collations = new HashMap<>();

    CatalogColumns(CatalogFiles files) {
        this.files = files;
        List<Cells> all = files.all(CatalogFile.COLUMNS);
        Map<String, Cells> types = types(all);
        Set<String> unusual = new LinkedHashSet<>();
        for (Cells row : all) {
            var column = new TypedColumn(row, types.getOrDefault(typeKey(row), Cells.of()));
            columns.computeIfAbsent(row.text(0), table -> new TreeMap<>())
                    .put(row.number(1), column);
            if (!column.usuallyCollated()) {
                unusual.add(column.collation());
            }
        }
        files.of(CatalogFile.COLLATIONS, unusual)
                .forEach(row -> collations.put(row.text(0), row.text(1)));
    }

    /** The types that columns have, with their modifiers, each asked for once. */
    private Map<String, Cells> types(List<Cells> all) {
        Map<String, Cells> one = new LinkedHashMap<>();
        all.forEach(column -> one.putIfAbsent(typeKey(column), column));
        List<String> ids = one.values().stream().map(column -> column.text(3)).toList();
        List<String> modifiers = one.values().stream().map(column -> column.text(4)).toList();
        Map<String, Cells> types = new HashMap<>();
        for (Cells type : files.of(CatalogFile.COLUMN_TYPES, ids, modifiers)) {
            types.put(type.text(0) + ' ' + type.text(1), type);
        }
        return types;
    }

    private static String typeKey(Cells column) {
        return column.text(3) + ' ' + column.text(4);
    }

    /** As {@link dev.binnacle.database.catalog.CatalogQuery#COLUMNS} promises them. */
    List<Cells> rows() {
        List<Cells> parts = new ArrayList<>(files.all(CatalogFile.COLUMN_PARTS));
        for (Cells sequence : files.all(CatalogFile.SEQUENCES)) {
            parts.add(Cells.of(sequence.get(5), sequence.get(8), "IDENTITY", sequence.get(9)));
        }
        Map<String, List<Cells>> partsOf = Cells.byFirst(parts);
        List<Cells> rows = new ArrayList<>();
        columns.forEach((table, ofTable) -> {
            Map<String, List<Cells>> some = Cells.by(partsOf.getOrDefault(table, List.of()), 1);
            for (TypedColumn column : ofTable.values()) {
                String number = column.column().text(1);
                rows.add(row(column, some.getOrDefault(number, List.of())));
            }
        });
        return rows;
    }

    private Cells row(TypedColumn typed, List<Cells> parts) {
        Cells column = typed.column();
        Cells type = typed.type();
        return Cells.of(
                column.get(0),
                column.get(1),
                column.get(2),
                type.get(2),
                type.get(3),
                type.get(4),
                type.get(5),
                column.yes(5) || type.yes(6) ? "f" : "t",
                GENERATED.getOrDefault(column.text(6), "NEVER"),
                part(parts, "DEFAULT"),
                part(parts, "COMMENT"),
                typed.usuallyCollated() ? null : collations.get(typed.collation()),
                part(parts, "IDENTITY"));
    }

    private static @Nullable String part(List<Cells> parts, String what) {
        for (Cells part : parts) {
            if (part.text(2).equals(what)) {
                return part.get(3);
            }
        }
        return null;
    }

    /** The names of columns by their numbers. */
    List<String> names(String table, List<String> numbers) {
        return numbers.stream().map(number -> column(table, number).name()).toList();
    }

    TypedColumn column(String table, String number) {
        Map<Long, TypedColumn> ofTable = columns.get(table);
        return ofTable == null
                ? TypedColumn.NONE
                : ofTable.getOrDefault(Long.valueOf(number), TypedColumn.NONE);
    }

    /** The ids of the tables that have columns with rights of their own. */
    Set<String> granted() {
        Set<String> granted = new LinkedHashSet<>();
        columns.forEach((table, ofTable) -> {
            if (ofTable.values().stream().anyMatch(column -> column.column().get(10) != null)) {
                granted.add(table);
            }
        });
        return granted;
    }

    /** What columns keep unusually, by the table's id, as clauses of ALTER TABLE. */
    Map<String, String> settings(ServerNames names) {
        Map<String, String> settings = new HashMap<>();
        columns.forEach((table, ofTable) -> {
            for (TypedColumn column : ofTable.values()) {
                String storage = column.unusualStorage();
                if (storage != null) {
                    String alter = "ALTER COLUMN " + names.quote(column.name());
                    settings.merge(table, alter + " SET STORAGE " + storage, CatalogColumns::both);
                }
                if (column.column().get(9) != null) {
                    settings.merge(table, column.column().text(9), CatalogColumns::both);
                }
            }
        });
        return settings;
    }

    private static String both(String first, String second) {
        return first + ", " + second;
    }
}
