package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of tables in a drawing that takes plain words only: different, and the same always. */
final class DrawnNames {
    private final Map<TableName, String> names = new HashMap<>();
    private final String schema;

    DrawnNames(Catalog catalog) {
        this.schema = catalog.defaultSchema();
        Set<String> taken = new HashSet<>();
        for (Table table : tables(catalog)) {
            String word = word(shown(table.name()));
            String free = word;
            for (int next = 2; !taken.add(free); next++) {
                free = word + "_" + next;
            }
            names.put(table.name(), free);
        }
    }

    /** Tables with rows of their own; partitions are one table, and views have no keys. */
    static List<Table> tables(Catalog catalog) {
        return catalog.tables().stream().filter(PortedScript::holdsRows).toList();
    }

    boolean drawn(TableName table) {
        return names.containsKey(table);
    }

    String of(TableName table) {
        return names.getOrDefault(table, word(table.name()));
    }

    /** As people read it: the schema only where it is not the usual one. */
    String shown(TableName table) {
        return table.schema().equals(schema) ? table.name() : table.toString();
    }

    private static String word(String name) {
        String word = name.replaceAll("[^A-Za-z0-9_]", "_");
        return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "t_" + word : word;
    }

    /** PK, FK and UK. */
    static List<String> marks(Table table, Column column) {
        List<String> marks = new ArrayList<>();
        String name = column.name();
        if (table.keys().stream().anyMatch(key -> key.primary() && key.columns().contains(name))) {
            marks.add("PK");
        }
        if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(name))) {
            marks.add("FK");
        }
        boolean unique =
                table.keys().stream()
                                .anyMatch(key ->
                                        !key.primary() && key.columns().equals(List.of(name)))
                        || table.indexes().stream()
                                .anyMatch(index ->
                                        index.unique()
                                                && !index.constraint()
                                                && index.predicate() == null
                                                && index.keys().equals(List.of(name)));
        if (unique) {
            marks.add("UK");
        }
        return marks;
    }

    /** Whether a row may point at none. */
    static boolean optional(Table table, ForeignKey key) {
        return key.columns().stream()
                .anyMatch(name -> table.column(name).map(Column::nullable).orElse(true));
    }
}
