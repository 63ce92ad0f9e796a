package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.Definitions;

import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * What designing is done with, joined in {@code app}.
 *
 * @param folder the definition's
 * @param change writes a change into the text of a definition
 * @param print a structure as the text of a definition
 */
public record DesignServices(
        Path folder,
        Definitions definitions,
        BiFunction<Definition, StructureChange, Definition> change,
        BiFunction<Database, Catalog, String> print) {}
