package dev.binnacle.database.h2;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;
import dev.binnacle.database.catalog.Cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** H2's indexes, one row per key column, with the DDL that H2 does not tell. */
final class H2Indexes {
    private static final Dialect DIALECT = new H2Dialect();
    private final BiFunction<String, Integer, List<Cells>> files;

    H2Indexes(BiFunction<String, Integer, List<Cells>> files) {
        this.files = files;
    }

    List<Cells> rows() {
        Map<String, List<Cells>> columns = Cells.byFirst(files.apply("index-columns", 4));
        List<Cells> rows = new ArrayList<>();
        for (Cells index : files.apply("index-heads", 9)) {
            List<Cells> keys = columns.getOrDefault(index.text(0), List.of());
            String kind = index.text(6);
            boolean primary = kind.startsWith("PRIMARY");
            String definition = definition(index, keys);
            for (Cells key : keys) {
                rows.add(
                        Cells.of(
                                index.get(3),
                                index.get(2),
                                Boolean.toString(primary || kind.startsWith("UNIQUE")),
                                Boolean.toString(primary || index.yes(7)),
                                method(kind),
                                null,
                                definition,
                                key.text(1) + order(key),
                                "false"));
            }
        }
        return rows;
    }

    private static String method(String kind) {
        if (kind.contains("HASH")) {
            return "hash";
        }
        return kind.contains("SPATIAL") ? "spatial" : "btree";
    }

    private static String order(Cells key) {
        String nulls = key.get(3);
        return (key.yes(2) ? " DESC" : "") + (nulls == null ? "" : " NULLS " + nulls);
    }

    private static String definition(Cells index, List<Cells> keys) {
        // H2 calls a plain one INDEX, a unique one UNIQUE INDEX, and so on
        String kind = index.text(6).toUpperCase(Locale.ROOT).replace("PRIMARY KEY", "UNIQUE INDEX");
        String parts =
                keys.stream()
                        .map(key -> DIALECT.quote(key.text(1)) + order(key))
                        .collect(Collectors.joining(", "));
        String nulls = index.text(8).isEmpty() ? "" : " NULLS " + index.text(8);
        return "CREATE "
                + kind.replace("UNIQUE", "UNIQUE" + nulls)
                + " "
                + DIALECT.quote(new TableName(index.text(1), index.text(2)))
                + " ON "
                + DIALECT.quote(new TableName(index.text(4), index.text(5)))
                + " ("
                + parts
                + ")";
    }
}
