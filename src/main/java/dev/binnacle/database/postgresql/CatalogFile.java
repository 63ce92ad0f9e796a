package dev.binnacle.database.postgresql;

import dev.binnacle.database.Parameter;
import dev.binnacle.database.Sql;
import dev.binnacle.database.catalog.CatalogQuery;

import java.util.List;

/**
 * The files of catalog SQL, each with the number of its columns: first those that every reading
 * asks for, in the order that it asks, what the most work waits for before the rest.
 */
enum CatalogFile {
    SCHEMAS(2),
    LABELS(2),
    VIEWS(2),
    COLUMNS(11),
    TABLES(11),
    WORDS(2),
    OPERATOR_CLASSES(2),
    COLUMN_PARTS(4),
    SEQUENCES(11),
    INDEXES(11),
    KEYS(6),
    FOREIGN_KEYS(10),
    CHECKS(5),
    TRIGGERS(6),
    PARENTS(3),
    POLICIES(7),
    ROUTINES(8),
    TYPES(6),
    EXTENSIONS(4),
    REMARKS(5),
    OWNERS(5),
    OTHERS_THERE(1),
    /** Asked for where there is any. */
    OTHERS(6),
    /** Of these numbers, as are those below. */
    COLUMN_TYPES(9),
    COLLATIONS(2),
    INDEX_PARTS(5),
    RIGHTS(8);

    private final int columns;

    CatalogFile(int columns) {
        this.columns = columns;
    }

    boolean always() {
        return compareTo(OTHERS) < 0;
    }

    Sql sql(List<Parameter> parameters) {
        Sql sql = CatalogQuery.file("postgresql", name(), columns);
        return new Sql(sql.text(), parameters, sql.cells());
    }
}
