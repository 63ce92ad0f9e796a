package dev.binnacle.schema.plan;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.TableName;

import java.util.Set;

/**
 * What applying migrations leaves in a database and no definition names: the history, the record of
 * a file half done, and the backups. Left out wherever structures are compared.
 */
public final class Bookkeeping {
    /** Flyway's own name for it. */
    public static final String HISTORY = "flyway_schema_history";

    /** There while a file that cannot run in one transaction is half done. */
    public static final String HALF_DONE = "binnacle_half_done";

    /** The schema of what was copied before it was dropped. */
    public static final String BACKUPS = "binnacle_backup";

    private static final Set<String> TABLES = Set.of(HISTORY, HALF_DONE);

    private Bookkeeping() {}

    public static boolean is(TableName table) {
        return table.schema().equals(BACKUPS) || TABLES.contains(table.name());
    }

    private static boolean is(ObjectRef object) {
        boolean backups = object.kind().equals("SCHEMA") && object.name().equals(BACKUPS);
        return backups || is(object.table());
    }

    /** The structure without it. */
    public static Catalog without(Catalog catalog) {
        boolean there =
                catalog.schemas().stream().anyMatch(schema -> schema.name().equals(BACKUPS))
                        || catalog.tables().stream().anyMatch(table -> is(table.name()));
        return there
                ? new Catalog(
                        catalog.schemas().stream()
                                .filter(schema -> !schema.name().equals(BACKUPS))
                                .map(Bookkeeping::without)
                                .toList(),
                        catalog.defaultSchema(),
                        catalog.readAt(),
                        without(catalog.surroundings()))
                : catalog;
    }

    private static Surroundings without(Surroundings all) {
        return new Surroundings(
                all.extensions(),
                all.remarks().stream().filter(one -> !is(one.object())).toList(),
                all.owners().stream().filter(one -> !is(one.object())).toList(),
                all.rights().stream().filter(one -> !is(one.object())).toList(),
                all.others());
    }

    private static Schema without(Schema schema) {
        return new Schema(
                schema.name(),
                schema.tables().stream().filter(table -> !is(table.name())).toList(),
                schema.routines(),
                schema.sequences(),
                schema.types(),
                schema.comment());
    }
}
