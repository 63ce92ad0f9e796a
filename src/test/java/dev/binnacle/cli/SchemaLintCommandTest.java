package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.h2.H2Definition;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.lint.h2.H2Lint;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The command as it is typed. */
class SchemaLintCommandTest {
    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        var connector = TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard());
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var command =
                new SchemaLintCommand(
                        new UrlDatabases(connector),
                        new LintDialects(List.of(new PostgreSqlLint(), new H2Lint())),
                        new Definitions(
                                List.of(new PostgreSqlDefinition(), new H2Definition(false))));
        return new Commands(new RootCommand(), List.of(SchemaCommand.of(List.of(command))))
                .to(new PrintWriter(out), new PrintWriter(err))
                .run(arguments);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text).toString();
    }

    private static String database(String... statements) {
        var settings = TestPostgres.newDatabase();
        try (var database = TestDatabases.open(settings)) {
            for (String sql : statements) {
                database.with(Progress.none(), session -> session.execute(sql, 1, new Rows()));
            }
        }
        return "postgresql://postgres@" + settings.location().display();
    }

    @Test
    void aDatabaseIsJudgedAsItIs() {
        String db = database("create table t (id int, up int)", "create index i on t (id)");
        assertThat(run("schema", "lint", "--db", db)).isZero();
        assertThat(out.toString()).contains("table public.t: warning table-without-primary-key");
        assertThat(run("schema", "lint", "--db", db, "--fail-on", "warning")).isEqualTo(1);
        assertThat(run("schema", "lint", "--db", db, "--rule", "0004", "--json")).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(json.get("findings").size()).isEqualTo(1);
        assertThat(json.get("warnings").asInt()).isEqualTo(1);
    }

    @Test
    void aFileIsWeighedByTheDatabase() throws IOException {
        String db =
                database(
                        "create table t (id int primary key, a int)",
                        "insert into t values (1, 1), (2, 1)",
                        "analyze t");
        String file = file("V1__more.sql", "create unique index u on t (a);\n");
        assertThat(run("schema", "lint", file, "--db", db)).isEqualTo(1);
        assertThat(out.toString())
                .contains("error unique-on-existing")
                .contains("[(a) has duplicates now]")
                .contains("note require-concurrent-index-creation")
                .contains("[t has 2 rows, ");
    }

    @Test
    void reportsAreWrittenBesideTheText() throws IOException {
        String file = file("a.sql", "create index i on t (a);\n");
        Path sarif = folder.resolve("o.sarif");
        Path junit = folder.resolve("o.xml");
        assertThat(
                        run(
                                "schema",
                                "lint",
                                file,
                                "--sarif",
                                sarif.toString(),
                                "--junit",
                                junit.toString()))
                .isZero();
        assertThat(Files.readString(sarif)).contains("\"2.1.0\"");
        assertThat(Files.readString(junit)).contains("<testsuites>");
        assertThat(out.toString()).contains("1 warning");
    }

    @Test
    void whatCanBeMendedIsMendedInTheFile() throws IOException {
        String file = file("a.sql", "-- one\ncreate index i on t (a);\ndrop table u;\n");
        assertThat(run("schema", "lint", file, "--fix")).isZero();
        assertThat(Files.readString(Path.of(file)))
                .isEqualTo(
                        "-- one\ncreate index CONCURRENTLY i on t (a);\n"
                                + "SET lock_timeout = '2s';\ndrop table u;\n");
        assertThat(err.toString()).contains("2 changed");
        assertThat(out.toString()).contains("ban-drop-table").doesNotContain("CONCURRENTLY");
    }

    @Test
    void theWorkspaceSetsSeverities() throws IOException {
        String file = file("a.sql", "drop table t;\n");
        file("schema/lint.yaml", "rules:\n  ban-drop-table: error\n  require-lock-timeout: off\n");
        assertThat(run("schema", "lint", file, "--workspace", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("error ban-drop-table").doesNotContain("lock-timeout");
        file("schema/lint.yaml", "rules:\n  ban-drop-tabel: error\n");
        assertThat(run("schema", "lint", file, "--workspace", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("BIN-461").contains("ban-drop-table");
    }

    @Test
    void theRulesAreListed() {
        assertThat(run("schema", "lint", "--list")).isZero();
        assertThat(out.toString()).contains("Locks and rewrites").contains("(PG101)");
        assertThat(run("schema", "lint", "--list", "--json")).isZero();
        assertThat(JsonMapper.builder().build().readTree(out.toString()).size()).isGreaterThan(90);
    }

    @Test
    void wrongUseIsTold() {
        assertThat(run("schema", "lint")).isEqualTo(2);
        assertThat(run("schema", "lint", folder.resolve("none.sql").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("BIN-462");
        assertThat(run("schema", "lint", "--rule", "ban-drop-tabl", "x.sql")).isEqualTo(3);
        assertThat(err.toString()).contains("The nearest is ban-drop-table.");
    }
}
