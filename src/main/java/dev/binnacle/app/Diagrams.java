package dev.binnacle.app;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.h2.H2Support;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.desktop.schema.diagram.DesignServices;
import dev.binnacle.desktop.schema.diagram.DiagramServices;
import dev.binnacle.schema.StructureDialect;
import dev.binnacle.schema.definition.DefinitionEditor;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.diagram.DiagramFiles;
import dev.binnacle.schema.diagram.export.ShippedFonts;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What diagrams and designs are made with. */
final class Diagrams {
    private static final List<EngineSupport> ENGINES =
            List.of(new PostgreSqlSupport(), new H2Support());

    private Diagrams() {}

    static DiagramServices of(WorkspaceFolder folder) {
        Definitions definitions = Engines.definitions();
        Map<Engine, StructureDialect> dialects = new HashMap<>();
        Screens.structures()
                .forEach((engine, make) ->
                        dialects.put(engine, make.apply(support(engine).dialect())));
        return new DiagramServices(
                new DiagramFiles(folder.diagrams()),
                new ShippedFonts(),
                new DesignServices(
                        folder.schema(),
                        definitions,
                        new DefinitionEditor(definitions, dialects),
                        Diagrams::print));
    }

    private static EngineSupport support(Engine engine) {
        return ENGINES.stream()
                .filter(support -> support.engine() == engine)
                .findFirst()
                .orElseThrow();
    }

    private static String print(Database database, Catalog catalog) {
        EngineSupport support = support(database.dialect().engine());
        return new SchemaPrinter(new ObjectText(database.dialect(), support.tableDdl()))
                .print(catalog);
    }
}
