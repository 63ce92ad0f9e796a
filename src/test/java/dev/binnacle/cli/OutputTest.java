package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.data.DataFixture;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where rows go, and what happens when they cannot. */
class OutputTest {
    private static final String MANY = "select x, 'é漢' from generate_series(1, 3000000) x";

    @TempDir private Path folder = Path.of("");
    private final StringWriter err = new StringWriter();
    private final DataFixture fixture = new DataFixture(TestPostgres.newDatabase());
    private final String db =
            "postgresql://postgres@" + fixture.database().settings().location().display();

    private int run(OutputStream out, String... arguments) {
        var connector = TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard());
        err.getBuffer().setLength(0);
        return new Commands(
                        new RootCommand(),
                        List.of(DataCommand.of(new UrlDatabases(connector), DataFixture.DIALECTS)))
                .to(
                        new PrintWriter(new StandardOutput(out, StandardCharsets.UTF_8)),
                        new PrintWriter(err))
                .run(arguments);
    }

    /** Takes so many bytes, then fails. */
    private static OutputStream full(int most, String why) {
        return new OutputStream() {
            private int taken;

            @Override
            public void write(int one) throws IOException {
                if (++taken > most) {
                    throw new IOException(why);
                }
            }
        };
    }

    @Test
    void aReaderThatHasEnoughEndsTheCommandQuietly() {
        OutputStream head = full(200_000, "Broken pipe");
        assertThat(run(head, "data", "query", "--db", db, "--format", "csv", MANY)).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFullDiskBehindStandardOutputIsSaid() {
        OutputStream disk = full(200_000, "No space left on device");
        assertThat(run(disk, "data", "query", "--db", db, "--json", MANY)).isEqualTo(3);
        assertThat(err.toString()).startsWith("BIN-311").contains("No space left");
    }

    @Test
    void rowsGoToStandardOutputForADash() {
        var out = new ByteArrayOutputStream();
        String sql = "select 1 as a, 'é漢😀' as b, null as c, '' as d";
        assertThat(
                        run(
                                out,
                                "data",
                                "export",
                                "--db",
                                db,
                                "--query",
                                sql,
                                "-o",
                                "-",
                                "--format",
                                "csv"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a,b,c,d\n1,é漢😀,,\"\"\n");
        assertThat(err.toString()).contains("1 rows");
    }

    @Test
    void aLinkKeepsBeingALinkAndAnOldFileStaysWhenTheExportFails() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        export("select 1 / (x - 5000) from generate_series(1, 6000) x", link, 3);
        assertThat(real).hasContent("old");
        export("select 1 as a", link, 0);
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("a\n1");
        export("select 1", folder, 3);
        assertThat(err.toString()).contains("is a folder");
        export("select 1", folder.resolve("none/x.csv"), 3);
        assertThat(err.toString()).contains("There is no folder " + folder.resolve("none"));
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    private void export(String sql, Path file, int exit) {
        int code =
                run(
                        OutputStream.nullOutputStream(),
                        "data",
                        "export",
                        "--db",
                        db,
                        "--format",
                        "csv",
                        "--query",
                        sql,
                        "-o",
                        file.toString());
        assertThat(code).as(err.toString()).isEqualTo(exit);
    }

    @Test
    void noTwoTablesShareAFile() throws IOException {
        fixture.run(
                "create table \"a b\" (i int); create table a_b (i int); create table \"A/B\" (i"
                        + " int); create table \"a/b\" (i int);");
        int code =
                run(
                        OutputStream.nullOutputStream(),
                        "data",
                        "export",
                        "--db",
                        db,
                        "--schema",
                        "public",
                        "-o",
                        folder.resolve("all").toString());
        assertThat(code).isZero();
        try (var files = Files.list(folder.resolve("all"))) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void wrongUsageIsToldFromAProblem() {
        var none = OutputStream.nullOutputStream();
        assertThat(run(none, "data", "query", "--db", db, "select 1; select 2")).isEqualTo(2);
        assertThat(err.toString()).contains("2 statements", "nothing was run");
        assertThat(run(none, "data", "query", "--db", db, " -- nothing")).isEqualTo(2);
        assertThat(run(none, "data", "query", "--db", db, "\\d")).isEqualTo(2);
        fixture.run("create table t (id int primary key)");
        assertThat(run(none, "data", "page", "--db", db, "--table", "t", "--where", "id = = 1"))
                .isEqualTo(3);
        assertThat(err.toString())
                .contains("The condition does not work, at character 6.")
                .doesNotContain("column 3");
        assertThat(run(none, "data", "query", "--db", db, "truncate t")).isEqualTo(3);
        assertThat(err.toString()).contains("BIN-312", "0 rows");
    }

    @Test
    void aChangeSaysItsRowsAsJsonToo() {
        fixture.run("create table t (id int primary key)");
        var out = new ByteArrayOutputStream();
        run(out, "data", "query", "--db", db, "--json", "insert into t values (1), (2)");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"touched\": 2}\n");
    }
}
