package dev.binnacle.testing;

import dev.binnacle.access.AccessEditor;
import dev.binnacle.access.h2.H2Access;
import dev.binnacle.access.postgresql.PostgreSqlAccess;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.h2.H2Support;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.desktop.schema.StructureServices;
import dev.binnacle.desktop.schema.diagram.DesignServices;
import dev.binnacle.desktop.schema.diagram.DiagramServices;
import dev.binnacle.schema.StructureDialect;
import dev.binnacle.schema.StructureEditor;
import dev.binnacle.schema.definition.DefinitionEditor;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.diagram.DiagramFiles;
import dev.binnacle.schema.diagram.export.ShippedFonts;
import dev.binnacle.schema.exchange.Portability;
import dev.binnacle.schema.h2.H2Definition;
import dev.binnacle.schema.h2.H2Port;
import dev.binnacle.schema.h2.H2Structure;
import dev.binnacle.schema.h2.H2Uses;
import dev.binnacle.schema.impact.Impact;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;
import dev.binnacle.schema.postgresql.PostgreSqlPort;
import dev.binnacle.schema.postgresql.PostgreSqlStructure;
import dev.binnacle.schema.postgresql.PostgreSqlUses;
import dev.binnacle.schema.print.SchemaPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The editors of structure and access for both databases, as the program joins them. */
public final class TestEditors {
    private TestEditors() {}

    public static StructureEditor structure() {
        return new StructureEditor(
                Map.of(Engine.H2, H2Structure::new, Engine.POSTGRESQL, PostgreSqlStructure::new));
    }

    /** Diagrams and a definition in a folder of their own. */
    public static DiagramServices diagrams() {
        try {
            return diagrams(Files.createTempDirectory("diagrams"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Diagrams and the definition of this workspace. */
    public static DiagramServices diagrams(Path workspace) {
        var definitions =
                new Definitions(List.of(new PostgreSqlDefinition(), new H2Definition(false)));
        var dialects =
                Map.<Engine, StructureDialect>of(
                        Engine.H2, new H2Structure(new H2Support().dialect()),
                        Engine.POSTGRESQL,
                                new PostgreSqlStructure(new PostgreSqlSupport().dialect()));
        return new DiagramServices(
                new DiagramFiles(workspace.resolve("diagrams")),
                new ShippedFonts(),
                new DesignServices(
                        workspace.resolve("schema"),
                        definitions,
                        new DefinitionEditor(definitions, dialects),
                        TestEditors::print));
    }

    public static Portability portability() {
        return new Portability(
                Map.of(
                        Engine.H2,
                        catalog -> new H2Port(new H2Support().dialect(), catalog),
                        Engine.POSTGRESQL,
                        catalog -> new PostgreSqlPort(new PostgreSqlSupport().dialect(), catalog)));
    }

    /** What uses a table, with saved queries in this folder. */
    public static StructureServices uses(Path queries) {
        return new StructureServices(
                new Impact(
                        Map.of(Engine.H2, new H2Uses(), Engine.POSTGRESQL, new PostgreSqlUses())),
                queries,
                portability());
    }

    private static String print(Database database, Catalog catalog) {
        EngineSupport support =
                database.dialect().engine() == Engine.H2
                        ? new H2Support()
                        : new PostgreSqlSupport();
        return new SchemaPrinter(new ObjectText(database.dialect(), support.tableDdl()))
                .print(catalog);
    }

    public static AccessEditor access() {
        return new AccessEditor(
                Map.of(Engine.H2, H2Access::new, Engine.POSTGRESQL, PostgreSqlAccess::new));
    }
}
