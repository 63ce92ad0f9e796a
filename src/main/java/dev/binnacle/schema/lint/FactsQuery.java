package dev.binnacle.schema.lint;

import dev.binnacle.database.Column;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.SqlResource;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.catalog.Cells;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The queries that weigh findings: one file per database each, with the same columns. */
enum FactsQuery {
    /** major version, since when statistics count */
    SERVER(2),
    /** schema, name, rows, bytes, scans, rows written, bytes that hold nothing */
    TABLES(7),
    /** schema, table, index, scans, bytes */
    INDEXES(5),
    /** schema, table, who, age of the transaction in seconds */
    HOLDERS(4),
    /** name, schema, installed version, available version */
    EXTENSIONS(4),
    /** role, schema, name, privilege; the parameter is the roles, one per line */
    REACH(4);

    private final int columns;

    FactsQuery(int columns) {
        this.columns = columns;
    }

    List<Cells> ask(Session session, String folder, Parameter... parameters) {
        String file = "/sql/%s/lint-%s.sql".formatted(folder, name().toLowerCase(Locale.ROOT));
        List<Sql.Cell> cells =
                IntStream.rangeClosed(1, columns)
                        .mapToObj(i -> Column.ofResult("c" + i, i, "text", ValueKind.TEXT))
                        .map(column -> new Sql.Cell(column, 0))
                        .toList();
        return Cells.read(session, new Sql(SqlResource.read(file), List.of(parameters), cells));
    }
}
