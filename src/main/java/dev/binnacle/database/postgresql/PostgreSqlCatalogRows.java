package dev.binnacle.database.postgresql;

import dev.binnacle.database.Session;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.catalog.CatalogQuery;
import dev.binnacle.database.catalog.CatalogRows;
import dev.binnacle.database.catalog.Cells;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL's answers. Each query is one file, but where there are many rows: those come lean, by
 * number, and are made whole here.
 */
final class PostgreSqlCatalogRows implements CatalogRows, AutoCloseable {
    private final CatalogFiles files;
    private @Nullable Parts parts;

    PostgreSqlCatalogRows(Session session) {
        files = new CatalogFiles(session);
    }

    @Override
    public List<Cells> rows(CatalogQuery query) {
        return switch (query) {
            case COLUMNS -> parts().columns.rows();
            case TABLES -> tables();
            case KEYS -> parts().constraints.keys();
            case FOREIGN_KEYS -> parts().constraints.foreignKeys();
            case INDEXES -> parts().indexes.rows();
            case SEQUENCES -> sequences();
            case RIGHTS -> rights();
            case OTHERS -> others();
            default -> files.all(CatalogFile.valueOf(query.name()));
        };
    }

    @Override
    public ValueKind kind(String baseType, String kindOfType) {
        return PostgreSqlTypes.kind(baseType, kindOfType);
    }

    @Override
    public void close() {
        files.close();
    }

    /** Which tables have any is known from the files of those. */
    private List<Cells> rights() {
        List<String> ids = new ArrayList<>();
        for (CatalogFile file : List.of(CatalogFile.TABLES, CatalogFile.SEQUENCES)) {
            files.all(file).stream()
                    .filter(row -> row.get(10) != null)
                    .forEach(row -> ids.add(row.text(10)));
        }
        return files.with(CatalogFile.RIGHTS, ids, parts().columns.granted());
    }

    /** Most databases have none, and asking what they are costs as much as asking for tables. */
    private List<Cells> others() {
        return files.all(CatalogFile.OTHERS_THERE).isEmpty()
                ? List.of()
                : files.all(CatalogFile.OTHERS);
    }

    private Parts parts() {
        if (parts == null) {
            parts = Parts.of(files);
        }
        return parts;
    }

    private List<Cells> tables() {
        Map<String, String> settings = parts().columns.settings(parts().names);
        List<Cells> rows = new ArrayList<>();
        for (Cells table : files.all(CatalogFile.TABLES)) {
            String kept = settings.get(table.text(0));
            String own = table.get(9);
            rows.add(kept == null ? table : table.with(9, own == null ? kept : own + ", " + kept));
        }
        return rows;
    }

    private List<Cells> sequences() {
        List<Cells> rows = new ArrayList<>();
        for (Cells sequence : files.all(CatalogFile.SEQUENCES)) {
            Cells owner = parts().tables.get(sequence.text(5));
            if (owner == null) {
                rows.add(sequence.with(5, null));
            } else {
                TypedColumn column = parts().columns.column(sequence.text(5), sequence.text(8));
                rows.add(sequence.with(5, owner.text(2) + "." + column.name()));
            }
        }
        return rows;
    }

    /** What is read together, and by which table. */
    private record Parts(
            Map<String, Cells> tables,
            CatalogColumns columns,
            ServerNames names,
            CatalogConstraints constraints,
            CatalogIndexes indexes) {
        static Parts of(CatalogFiles files) {
            Map<String, Cells> tables = new HashMap<>();
            files.all(CatalogFile.TABLES).forEach(table -> tables.put(table.text(0), table));
            var columns = new CatalogColumns(files);
            var names = new ServerNames(files);
            return new Parts(
                    tables,
                    columns,
                    names,
                    new CatalogConstraints(files, columns, names, tables),
                    new CatalogIndexes(files, columns, names, tables));
        }
    }
}
