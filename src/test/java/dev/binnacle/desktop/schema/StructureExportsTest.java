package dev.binnacle.desktop.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.schema.StructureExports.Export;
import dev.binnacle.desktop.schema.diagram.DiagramServices;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.testing.TestEditors;
import dev.binnacle.testing.TestScreen;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A structure leaves the console in every form, and DBML comes in. */
class StructureExportsTest {
    private static final String[] SHOP = {
        "create table customers (id integer primary key, constraint positive check (id > 0))",
        "create table orders (id integer primary key, customer integer references customers (id))"
    };

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void everyFormHasTheTablesAndTheOtherDatabaseItsReport(ConnectionSettings settings)
            throws Exception {
        DiagramServices diagrams = TestEditors.diagrams(folder);
        try (var it = new OpenDesktop(diagrams, settings, SHOP)) {
            List<Export> exports = TestScreen.on(() -> exports(it, diagrams).of(it.backend()));
            assertThat(exports)
                    .extracting(Export::title)
                    .contains("Export SQL", "Export DBML", "Export Mermaid", "Export PlantUML")
                    .contains("Export Markdown")
                    .hasSize(6);
            for (Export export : exports) {
                assertThat(export.text().run(Progress.none()))
                        .as(export.title())
                        .contains("customers")
                        .contains("orders");
            }
            assertThat(text(exports, "Export DBML")).contains("// Not kept:").contains("positive");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void dbmlIsShownAsTheDefinitionThatItBecomes(ConnectionSettings settings) throws Exception {
        DiagramServices diagrams = TestEditors.diagrams(folder);
        Path file = folder.resolve("shop.dbml");
        Files.writeString(file, "Table a { id int [pk]\n x }\nTable b { a_id int [ref: > a.id] }");
        try (var it = new OpenDesktop(diagrams, settings, SHOP)) {
            var read = exports(it, diagrams).read(it.database(), file);
            assertThat(read.file()).isEqualTo(folder.resolve("schema").resolve("shop.sql"));
            assertThat(read.sentence())
                    .startsWith("shop.dbml has 2 tables.\nLine 2, column 4: expected a type")
                    .containsIgnoringCase("create table");
            assertThat(read.sql()).containsIgnoringCase("references");
        }
    }

    private static StructureExports exports(OpenDesktop it, DiagramServices diagrams) {
        return new StructureExports(it.desktop(), diagrams.design(), TestEditors.portability());
    }

    private static String text(List<Export> exports, String title) throws Exception {
        return exports.stream()
                .filter(export -> export.title().equals(title))
                .findFirst()
                .orElseThrow()
                .text()
                .run(Progress.none());
    }
}
