package dev.binnacle.testing;

import dev.binnacle.access.AccessEditor;
import dev.binnacle.access.h2.H2Access;
import dev.binnacle.access.postgresql.PostgreSqlAccess;
import dev.binnacle.database.Engine;
import dev.binnacle.desktop.schema.diagram.DiagramServices;
import dev.binnacle.schema.StructureEditor;
import dev.binnacle.schema.diagram.DiagramFiles;
import dev.binnacle.schema.diagram.export.ShippedFonts;
import dev.binnacle.schema.h2.H2Structure;
import dev.binnacle.schema.postgresql.PostgreSqlStructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The editors of structure and access for both databases, as the program joins them. */
public final class TestEditors {
    private TestEditors() {}

    public static StructureEditor structure() {
        return new StructureEditor(
                Map.of(Engine.H2, H2Structure::new, Engine.POSTGRESQL, PostgreSqlStructure::new));
    }

    /** Diagrams that are saved in a folder of their own. */
    public static DiagramServices diagrams() {
        try {
            Path folder = Files.createTempDirectory("diagrams");
            return new DiagramServices(
                    new DiagramFiles(folder), new ShippedFonts());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static AccessEditor access() {
        return new AccessEditor(
                Map.of(Engine.H2, H2Access::new, Engine.POSTGRESQL, PostgreSqlAccess::new));
    }
}
