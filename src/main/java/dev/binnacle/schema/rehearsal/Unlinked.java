package dev.binnacle.schema.rehearsal;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;

import java.util.List;

/** A structure without its foreign keys, so that rows can be put in any order. */
final class Unlinked {
    private Unlinked() {}

    static Catalog of(Catalog catalog) {
        return new Catalog(
                catalog.schemas().stream().map(Unlinked::of).toList(),
                catalog.defaultSchema(),
                catalog.readAt(),
                catalog.surroundings());
    }

    private static Schema of(Schema schema) {
        return new Schema(
                schema.name(),
                schema.tables().stream().map(Unlinked::of).toList(),
                schema.routines(),
                schema.sequences(),
                schema.types(),
                schema.comment());
    }

    private static Table of(Table table) {
        return new Table(
                table.name(),
                table.kind(),
                table.estimatedRows(),
                table.columns(),
                table.keys(),
                List.of(),
                table.indexes(),
                table.checks(),
                table.triggers(),
                table.query(),
                table.storage(),
                table.comment(),
                table.lineage(),
                table.security(),
                table.settings());
    }
}
