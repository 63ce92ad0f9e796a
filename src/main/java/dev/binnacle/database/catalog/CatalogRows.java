package dev.binnacle.database.catalog;

import dev.binnacle.database.ValueKind;

import java.util.List;

/** What a database answers to the catalog's questions. */
public interface CatalogRows {
    List<Cells> rows(CatalogQuery query);

    /**
     * @param baseType as {@link CatalogQuery#COLUMNS} names it
     * @param kindOfType the same
     */
    ValueKind kind(String baseType, String kindOfType);
}
