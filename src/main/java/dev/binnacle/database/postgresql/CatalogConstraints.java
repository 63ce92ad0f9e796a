package dev.binnacle.database.postgresql;

import dev.binnacle.database.catalog.Cells;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keys and foreign keys. Most say no more than their columns, and then their definition is written
 * here, as the server would: asking it for each costs more than all the rest of them.
 */
final class CatalogConstraints {
    private final CatalogFiles files;
    private final CatalogColumns columns;
    private final ServerNames names;
    private final Map<String, Cells> tables;

    CatalogConstraints(
            CatalogFiles files,
            CatalogColumns columns,
            ServerNames names,
            Map<String, Cells> tables) {
        this.files = files;
        this.columns = columns;
        this.names = names;
        this.tables = tables;
    }

    /** As {@link dev.binnacle.database.catalog.CatalogQuery#KEYS} promises them. */
    List<Cells> keys() {
        List<Cells> rows = new ArrayList<>();
        for (Cells key : files.all(CatalogFile.KEYS)) {
            List<String> own = columns.names(key.text(0), numbers(key.text(3)));
            @Nullable String definition = key.get(4);
            if (definition == null) {
                definition = (key.yes(2) ? "PRIMARY KEY (" : "UNIQUE (") + names.quote(own) + ")";
            }
            for (String column : own) {
                rows.add(
                        Cells.of(
                                key.get(0),
                                key.get(1),
                                key.get(2),
                                column,
                                definition,
                                key.get(5)));
            }
        }
        return rows;
    }

    /** As {@link dev.binnacle.database.catalog.CatalogQuery#FOREIGN_KEYS} promises them. */
    List<Cells> foreignKeys() {
        List<Cells> rows = new ArrayList<>();
        for (Cells key : files.all(CatalogFile.FOREIGN_KEYS)) {
            Cells target = tables.getOrDefault(key.text(3), Cells.of());
            List<String> own = columns.names(key.text(0), numbers(key.text(2)));
            List<String> theirs = columns.names(key.text(3), numbers(key.text(4)));
            @Nullable String definition = key.get(8);
            if (definition == null) {
                definition = definition(key, own, target, theirs);
            }
            for (int i = 0; i < own.size(); i++) {
                rows.add(
                        Cells.of(
                                key.get(0),
                                key.get(1),
                                own.get(i),
                                target.get(1),
                                target.get(2),
                                theirs.get(i),
                                key.get(5),
                                key.get(6),
                                key.get(7),
                                definition,
                                key.get(9)));
            }
        }
        return rows;
    }

    private String definition(Cells key, List<String> own, Cells target, List<String> theirs) {
        return "FOREIGN KEY ("
                + names.quote(own)
                + ") REFERENCES "
                + names.quote(target.text(1))
                + "."
                + names.quote(target.text(2))
                + "("
                + names.quote(theirs)
                + ")"
                + action(" ON UPDATE ", key.text(5))
                + action(" ON DELETE ", key.text(6));
    }

    private static String action(String when, String action) {
        return action.equals("NO ACTION") ? "" : when + action;
    }

    /** Of an array, such as <code>{1,2}</code>. */
    private static List<String> numbers(String array) {
        return List.of(array.substring(1, array.length() - 1).split(","));
    }
}
