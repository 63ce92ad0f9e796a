package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.definition.DefinitionEditor;
import dev.binnacle.schema.definition.Definitions;

import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * What designing is done with, joined in {@code app}.
 *
 * @param folder the definition's
 * @param editor writes changes into its text
 * @param print a structure as the text of a definition
 */
public record DesignServices(
        Path folder,
        Definitions definitions,
        DefinitionEditor editor,
        BiFunction<Database, Catalog, String> print) {}
