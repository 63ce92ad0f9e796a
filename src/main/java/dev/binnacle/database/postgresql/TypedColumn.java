package dev.binnacle.database.postgresql;

import dev.binnacle.database.catalog.Cells;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A column and its type, as their files have them.
 *
 * @param type without cells if it vanished
 */
record TypedColumn(Cells column, Cells type) {
    /** Of a number that no column has. */
    static final TypedColumn NONE = new TypedColumn(Cells.of(), Cells.of());

    private static final Map<String, String> STORAGE =
            Map.of("p", "PLAIN", "e", "EXTERNAL", "m", "MAIN", "x", "EXTENDED");

    String name() {
        return column.text(2);
    }

    /** The id of its collation: 0 where its type has none, 100 the database's own. */
    String collation() {
        String own = column.get(7);
        return own != null ? own : type.text(7).equals("0") ? "0" : "100";
    }

    boolean usuallyCollated() {
        return collation().equals(type.text(7));
    }

    /** Its storage, as DDL says it; null = the type's. */
    @Nullable String unusualStorage() {
        String storage = column.get(8);
        return storage == null || storage.equals(type.text(8)) ? null : STORAGE.get(storage);
    }
}
