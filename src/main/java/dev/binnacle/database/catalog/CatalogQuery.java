package dev.binnacle.database.catalog;

import dev.binnacle.database.Column;
import dev.binnacle.database.Sql;
import dev.binnacle.database.SqlResource;
import dev.binnacle.database.ValueKind;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The questions that a catalog answers, the same for every database: each names its file and the
 * columns of its answer, all read as text. Lists such as a key's columns come as one row per
 * element, in order.
 */
public enum CatalogQuery {
    /** schema, comment */
    SCHEMAS(2),
    /**
     * id, schema, name, kind, rows (-1 = unknown), storage, comment, bound of a partition, row
     * security, settings
     */
    TABLES(10),
    /** table id, parent's schema, parent's name */
    PARENTS(3),
    /** table id, name, command, permissive, roles, using, check */
    POLICIES(7),
    /** table id, query */
    VIEWS(2),
    /**
     * table id, position, name, type, base type, kind of type, id of an enum, nullable, generated,
     * default, comment, collation, options
     */
    COLUMNS(13),
    /** id of an enum, label */
    LABELS(2),
    /** table id, name, primary, column, definition, inherited */
    KEYS(6),
    /**
     * table id, name, column, target schema, target table, target column, on update, on delete,
     * deferrable, definition, inherited
     */
    FOREIGN_KEYS(11),
    /**
     * table id, name, unique, made by a constraint, method, predicate, definition, key, included,
     * inherited
     */
    INDEXES(10),
    /** table id, name, condition, words after it, inherited */
    CHECKS(5),
    /** table id, name, when, enabled, definition, inherited */
    TRIGGERS(6),
    /** schema, name, kind, arguments, returns, language, definition, comment */
    ROUTINES(8),
    /** schema, name, type, start, increment, owning table.column, comment, options */
    SEQUENCES(8),
    /** id, schema, name, kind, definition, comment */
    TYPES(6),
    /** name, schema, version, comment */
    EXTENSIONS(4),
    /** kind, schema, name, part, text */
    REMARKS(5),
    /** kind, schema, name, part, role */
    OWNERS(5),
    /** kind, schema, name, part, privilege, grantee, grantable, revoked */
    RIGHTS(8),
    /** kind, schema, table it hangs on, name, script that makes it, statement that drops it */
    OTHERS(6);

    private final int columns;

    CatalogQuery(int columns) {
        this.columns = columns;
    }

    /** The query of this name in a database's folder, such as {@code postgresql}. */
    public Sql sql(String folder) {
        return file(folder, name(), columns);
    }

    /** A query in a file of the catalog's, with its columns read as text. */
    public static Sql file(String folder, String name, int columns) {
        String file = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Sql(
                SqlResource.read("/sql/" + folder + "/catalog-" + file + ".sql"),
                java.util.List.of(),
                IntStream.rangeClosed(1, columns)
                        .mapToObj(i -> Column.ofResult("c" + i, i, "text", ValueKind.TEXT))
                        .map(column -> new Sql.Cell(column, 0))
                        .toList());
    }
}
