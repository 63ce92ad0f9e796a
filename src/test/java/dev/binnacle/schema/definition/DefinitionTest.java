package dev.binnacle.schema.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Column;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is wrong is told with its place, and the rest is still there. */
class DefinitionTest {
    private static List<String> problems(Definition definition) {
        return definition.problems().stream().map(DefinitionProblem::words).toList();
    }

    private static Table table(Definition definition, String name) {
        return definition.catalog().table(new TableName("public", name)).orElseThrow();
    }

    @Test
    void aDumpSaysWhoseSqlItIs() {
        Definition read =
                MaterialDefinitions.of(
                        "--\n-- PostgreSQL database dump\n--\n\nSET lock_timeout = 0;\n"
                                + "SELECT pg_catalog.set_config('search_path', '', false);\n"
                                + "CREATE TABLE public.t (id integer);\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.engine()).isEqualTo(Engine.POSTGRESQL);
        assertThat(read.catalog().tables()).hasSize(1);
    }

    @Test
    void aBrokenColumnIsToldAndTheOthersAreThere() {
        Definition read =
                MaterialDefinitions.of(
                        """
                        -- dialect: postgresql
                        create table a (
                            x integer,
                            y integer nott null,
                            z text,
                            primary key x,
                            unique (z)
                        );
                        create tabel b (x integer);
                        create table c (x integer);
                        """);
        assertThat(problems(read))
                .containsExactly(
                        "a.sql:4:15: expected “,” or “)”, found “nott”",
                        "a.sql:6:17: expected “(”, found “x”",
                        "a.sql:9:8: expected what to create, such as TABLE, found “tabel”");
        assertThat(table(read, "a").columns())
                .extracting(Column::name)
                .containsExactly("x", "y", "z");
        assertThat(table(read, "a").keys()).hasSize(1);
        assertThat(table(read, "c").columns()).hasSize(1);
    }

    @Test
    void whatIsNotThereOrThereTwiceIsTold() {
        Definition read =
                MaterialDefinitions.of(
                        """
                        -- dialect: postgresql
                        create table a (x integer, y integer, x text);
                        create table a (z integer);
                        create table b (a integer references nowhere (id));
                        alter table c add column d integer;
                        create index i on a (q);
                        drop table d;
                        create table e (f integer references a (w));
                        """);
        assertThat(problems(read))
                .containsExactly(
                        "a.sql:2:39: column x is there twice",
                        "a.sql:3:14: table public.a is made twice",
                        "a.sql:4:27: foreign key to the table public.nowhere, which is not there",
                        "a.sql:5:13: there is no table public.c",
                        "a.sql:6:22: table public.a has no column q",
                        "a.sql:7:12: there is no table d",
                        "a.sql:8:27: foreign key to the column w, which public.a does not have");
    }

    @Test
    void theDialectIsGuessedWhereTheFirstLineDoesNotSayIt() {
        Definition h2 =
                MaterialDefinitions.of("create cached table t (id bigint auto_increment, b clob);");
        assertThat(h2.engine()).isEqualTo(Engine.H2);
        assertThat(problems(h2))
                .containsExactly(
                        "a.sql:1:1: expected “-- dialect: postgresql” or “-- dialect: h2” or"
                                + " “-- dialect: h2 upper”; read as h2");
        Definition postgres =
                MaterialDefinitions.of("-- dialect: mysql\ncreate table t (id serial);");
        assertThat(postgres.engine()).isEqualTo(Engine.POSTGRESQL);
        assertThat(postgres.problems()).hasSize(1);
    }

    @Test
    void everythingHasItsPlace() {
        Definition read =
                MaterialDefinitions.of(
                        "-- dialect: postgresql\n\n"
                                + "create table t (\n"
                                + "    id integer,\n"
                                + "  \"Né\" text\n"
                                + ");\n");
        TableName name = new TableName("public", "t");
        assertThat(read.place(name).orElseThrow())
                .extracting(DefinitionPlace::file, DefinitionPlace::line, DefinitionPlace::column)
                .containsExactly("a.sql", 3, 1);
        assertThat(read.place(name, "Né").orElseThrow())
                .extracting(DefinitionPlace::line, DefinitionPlace::column)
                .containsExactly(5, 3);
        assertThat(read.place(name, "no")).isEmpty();
    }

    @Test
    void filesMayStandInAnyOrder() {
        Definition read =
                MaterialDefinitions.definitions()
                        .parse(
                                List.of(
                                        new SourceFile(
                                                "a.sql",
                                                "-- dialect: postgresql\n"
                                                        + "alter table t add constraint one unique"
                                                        + " (x);\n"
                                                        + "comment on column t.x is 'it';"),
                                        new SourceFile("b.sql", "create table t (x mood);"),
                                        new SourceFile(
                                                "c.sql", "create type mood as enum ('a');")));
        assertThat(read.problems()).isEmpty();
        Column column = table(read, "t").columns().getFirst();
        assertThat(column.labels()).containsExactly("a");
        assertThat(column.comment()).isEqualTo("it");
        assertThat(table(read, "t").keys()).hasSize(1);
    }

    @Test
    void aFolderIsReadInOrderAndWrittenBack(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.sql"), "create table b (a_id integer references a);\n");
        Files.writeString(
                folder.resolve("a.sql"),
                "-- dialect: postgresql\r\ncreate table a (id integer primary key);\r\n");
        Files.writeString(folder.resolve("notes.txt"), "no SQL");
        Definition read = MaterialDefinitions.definitions().read(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.catalog().tables()).hasSize(2);
        Path other = folder.resolve("other");
        DefinitionWriter.write(read, other);
        for (String name : List.of("a.sql", "b.sql")) {
            assertThat(Files.readString(other.resolve(name)))
                    .isEqualTo(Files.readString(folder.resolve(name)));
        }
        try (var left = Files.list(other)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void migrationsAreFoldedInTheOrderOfTheirVersions(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("V1__a.sql"), "create table a (id serial primary key);");
        Files.writeString(folder.resolve("V10__c.sql"), "alter table b drop column y;");
        Files.writeString(folder.resolve("V2_1__b.sql"), "alter table a rename to b;");
        Files.writeString(folder.resolve("V9__b.sql"), "alter table b add x int, add y int;");
        Files.writeString(folder.resolve("U9__b.sql"), "alter table b drop x, drop y;");
        Files.writeString(folder.resolve("R__view.sql"), "create or replace view v as select 1;");
        Definition read = MaterialDefinitions.definitions().read(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(table(read, "b").columns()).extracting(Column::name).containsExactly("id", "x");
        assertThat(table(read, "v").query()).isEqualTo(" select 1;");
    }
}
