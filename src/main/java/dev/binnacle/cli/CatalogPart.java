package dev.binnacle.cli;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.schema.diagram.DiagramGraph;

import java.util.List;

/** The part of a catalog that a diagram shows. */
final class CatalogPart {
    private CatalogPart() {}

    /** Its tables with the relations among them; all else of its schemas stays. */
    static Catalog of(Catalog catalog, DiagramGraph shown) {
        return new Catalog(
                catalog.schemas().stream().map(schema -> part(schema, shown)).toList(),
                catalog.defaultSchema(),
                catalog.readAt());
    }

    private static Schema part(Schema schema, DiagramGraph shown) {
        List<Table> tables =
                schema.tables().stream()
                        .filter(table -> shown.names().contains(table.name()))
                        .map(table -> related(table, shown))
                        .toList();
        return new Schema(
                schema.name(),
                tables,
                schema.routines(),
                schema.sequences(),
                schema.types(),
                schema.comment());
    }

    private static Table related(Table table, DiagramGraph shown) {
        List<ForeignKey> kept =
                table.foreignKeys().stream()
                        .filter(key -> shown.names().contains(key.target()))
                        .toList();
        return new Table(
                table.name(),
                table.kind(),
                table.estimatedRows(),
                table.columns(),
                table.keys(),
                kept,
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
