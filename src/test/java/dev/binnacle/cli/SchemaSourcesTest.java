package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.h2.H2Definition;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command takes a folder, a file or another format for a structure. */
class SchemaSourcesTest {
    private static SchemaSources sources() {
        Definitions definitions =
                new Definitions(List.of(new PostgreSqlDefinition(), new H2Definition(false)));
        SchemaFormat other =
                file ->
                        new SchemaSource(
                                "other", Engine.H2, Catalog.empty(), List.of(), null, null);
        return new SchemaSources(
                url -> {
                    throw new AssertionError("no database is meant by " + url);
                },
                definitions,
                Map.of("dbml", other));
    }

    @Test
    void aFolderIsADefinition(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.sql"),
                "-- dialect: h2\ncreate table a (id integer);\ncreate tabel b;\n");
        try (SchemaSource source = sources().open(folder.toString())) {
            assertThat(source.engine()).isEqualTo(Engine.H2);
            assertThat(source.database()).isNull();
            assertThat(source.catalog().tables()).hasSize(1);
            assertThat(source.problems()).hasSize(1);
            assertThat(source.problems().getFirst())
                    .endsWith("a.sql:3:8: expected what to create, such as TABLE, found “tabel”");
        }
    }

    @Test
    void anotherFormatHasItsReader(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.dbml"), "Table a {}");
        try (SchemaSource source = sources().open(file.toString())) {
            assertThat(source.label()).isEqualTo("other");
        }
    }

    @Test
    void whatIsNotThereIsSaid(@TempDir Path folder) {
        assertThatThrownBy(() -> sources().open(folder.resolve("no").toString()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("neither a file nor a folder");
    }
}
