package dev.binnacle.server.h2;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Relationships.ViewKey;
import dev.binnacle.server.h2.H2Catalog.Origin;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What views show of the keys of tables. */
final class ViewKeys {
    private final Map<TableName, Map<Origin, List<String>>> shownBy = new LinkedHashMap<>();

    /**
     * @param views where their columns come from
     */
    ViewKeys(Map<TableName, Map<String, Origin>> views) {
        views.forEach((view, columns) -> {
            Map<Origin, List<String>> shown = new LinkedHashMap<>();
            columns.forEach((column, origin) ->
                    shown.computeIfAbsent(origin, o -> new ArrayList<>()).add(column));
            shownBy.put(view, shown);
        });
    }

    /** The view's columns that show each of a table's; null = it does not show them all. */
    private static @Nullable List<List<String>> shown(
            Map<Origin, List<String>> view, TableName table, List<String> columns) {
        List<List<String>> all = new ArrayList<>();
        for (String column : columns) {
            List<String> names = view.get(new Origin(table, column));
            if (names == null) {
                return null;
            }
            all.add(names);
        }
        return all;
    }

    /** A view's primary key is that of each table whose key it shows. */
    void addPrimary(TableName table, List<String> key, Map<TableName, List<String>> primary) {
        shownBy.forEach((view, columns) -> {
            List<List<String>> all = shown(columns, table, key);
            if (all != null) {
                all.forEach(names ->
                        primary.computeIfAbsent(view, v -> new ArrayList<>())
                                .add(names.getFirst()));
            }
        });
    }

    /** Both ends of a foreign key, wherever a view shows one. */
    List<ViewKey> of(Structure.Foreign key) {
        List<ViewKey> found = new ArrayList<>();
        shownBy.forEach((view, columns) -> {
            add(found, view, key, false, shown(columns, key.table(), key.columns()));
            add(found, view, key, true, shown(columns, key.other(), key.others()));
        });
        return found;
    }

    private static void add(
            List<ViewKey> found,
            TableName view,
            Structure.Foreign key,
            boolean referenced,
            @Nullable List<List<String>> columns) {
        if (columns != null) {
            TableName table = referenced ? key.other() : key.table();
            found.add(new ViewKey(view, table, key.name(), referenced, columns));
        }
    }
}
