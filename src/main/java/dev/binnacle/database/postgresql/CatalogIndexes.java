package dev.binnacle.database.postgresql;

import dev.binnacle.database.catalog.Cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Indexes. Most are plain: a B-tree over columns, each in its type's own order. Their definition is
 * written here, as the server would; the others are asked for, which costs it much each.
 */
final class CatalogIndexes {
    private static final Map<String, String> DIRECTIONS =
            Map.of("0", "", "1", " DESC NULLS LAST", "2", " NULLS FIRST", "3", " DESC");

    private final CatalogFiles files;
    private final CatalogColumns columns;
    private final ServerNames names;
    private final Map<String, Cells> tables;

    /** The operator class that an index of a type has when none is named. */
    private final Map<String, String> classes = new HashMap<>();

    CatalogIndexes(
            CatalogFiles files,
            CatalogColumns columns,
            ServerNames names,
            Map<String, Cells> tables) {
        this.files = files;
        this.columns = columns;
        this.names = names;
        this.tables = tables;
        for (Cells row : files.all(CatalogFile.OPERATOR_CLASSES)) {
            classes.put(row.text(0), row.text(1));
        }
    }

    /** As {@link dev.binnacle.database.catalog.CatalogQuery#INDEXES} promises them. */
    List<Cells> rows() {
        List<Cells> indexes = files.all(CatalogFile.INDEXES);
        List<String> others =
                indexes.stream().filter(row -> !plain(row)).map(row -> row.text(1)).toList();
        Map<String, List<Cells>> parts = Cells.byFirst(files.of(CatalogFile.INDEX_PARTS, others));
        List<Cells> rows = new ArrayList<>();
        for (Cells index : indexes) {
            List<Cells> asked = parts.get(index.text(1));
            for (Cells part : asked == null ? written(index) : asked) {
                rows.add(
                        Cells.of(
                                index.get(0),
                                index.get(2),
                                index.get(3),
                                index.get(4),
                                index.get(5),
                                part.get(1),
                                part.get(2),
                                part.get(3),
                                part.get(4),
                                index.get(6)));
            }
        }
        return rows;
    }

    private boolean plain(Cells index) {
        if (index.get(7) == null) {
            return false;
        }
        String[] numbers = vector(index, 7);
        String[] own = vector(index, 8);
        String[] collations = vector(index, 9);
        for (int i = 0; i < numbers.length; i++) {
            TypedColumn column = columns.column(index.text(0), numbers[i]);
            if (!own[i].equals(classes.get(column.column().text(3)))
                    || !collations[i].equals(column.collation())) {
                return false;
            }
        }
        return true;
    }

    /** The parts of a plain index, as the file of the others has them. */
    private List<Cells> written(Cells index) {
        String[] numbers = vector(index, 7);
        String[] options = vector(index, 10);
        List<String> keys = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            String name = columns.column(index.text(0), numbers[i]).name();
            String direction = DIRECTIONS.getOrDefault(options[i], "");
            keys.add(name + direction);
            quoted.add(names.quote(name) + direction);
        }
        Cells table = tables.getOrDefault(index.text(0), Cells.of());
        String definition =
                (index.yes(3) ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                        + names.quote(index.text(2))
                        + " ON "
                        + names.quote(table.text(1))
                        + "."
                        + names.quote(table.text(2))
                        + " USING "
                        + names.quote(index.text(5))
                        + " ("
                        + String.join(", ", quoted)
                        + ")";
        return keys.stream()
                .map(key -> Cells.of(index.get(1), null, definition, key, "false"))
                .toList();
    }

    /** Of numbers with spaces between. */
    private static String[] vector(Cells row, int cell) {
        return row.text(cell).split(" ");
    }
}
