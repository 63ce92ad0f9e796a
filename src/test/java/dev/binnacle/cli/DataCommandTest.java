package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The commands as they are typed, over a real database of each kind. */
class DataCommandTest {
    private static final String TABLE =
            """
            create table items (id integer primary key, name varchar(40), price numeric(8,2), ok boolean);
            insert into items values (1, 'Rope', 12.50, true), (2, '', null, false), (3, null, 3.00, null),
              (4, 'a "b", c', 0.10, true), (5, 'Line
            two', 99999.99, false);
            """;

    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Fills a database and returns how {@code --db} names it. */
    private String filled(String engine) {
        if (engine.equals("h2")) {
            Path file = folder.resolve("items");
            var made =
                    TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard())
                            .create(
                                    TestPostgres.settings(
                                            new Location.H2File(file.toString()), "sa"),
                                    Progress.none());
            made.close();
            try (var fixture = new DataFixture(made.settings())) {
                fixture.run(TABLE);
            }
            return "jdbc:h2:file:"
                    + file
                    + ";USER=sa;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        }
        var settings = TestPostgres.newDatabase();
        try (var fixture = new DataFixture(settings)) {
            fixture.run(TABLE);
        }
        return "postgresql://postgres@" + settings.location().display();
    }

    private int run(String... arguments) {
        var connector = TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard());
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Commands(
                        new RootCommand(),
                        List.of(DataCommand.of(new UrlDatabases(connector), DataFixture.DIALECTS)))
                .to(new PrintWriter(out), new PrintWriter(err))
                .run(arguments);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aQueryPrintsItsRowsInEachFormat(String engine) {
        String db = filled(engine);
        String sql = "select id, name, price, ok from items order by id";
        assertThat(run("data", "query", "--db", db, sql)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("id  name", "1  Rope", "∅", "(5 rows)");
        assertThat(out.toString()).doesNotContain("Line\ntwo");

        assertThat(run("data", "query", "--db", db, "--format", "csv", sql)).isZero();
        assertThat(out.toString().lines())
                .startsWith(
                        "id,name,price,ok",
                        "1,Rope,12.50,true",
                        "2,\"\",,false",
                        "3,,3.00,",
                        "4,\"a \"\"b\"\", c\",0.10,true");

        assertThat(run("data", "query", "--db", db, "--json", sql)).isZero();
        assertThat(json()).hasSize(5);
        assertThat(out.toString()).contains("{\"id\":3,\"name\":null,\"price\":3.00,\"ok\":null}");

        assertThat(run("data", "query", "--db", db, "--format", "jsonl", sql)).isZero();
        assertThat(out.toString().lines()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aPageIsReachedByKey(String engine) {
        String db = filled(engine);
        assertThat(run("data", "page", "--db", db, "--table", "items", "--limit", "2", "--json"))
                .as(err.toString())
                .isZero();
        JsonNode first = json();
        assertThat(first.path("how").asString()).isEqualTo("key");
        assertThat(first.path("hasNext").asBoolean()).isTrue();
        assertThat(first.path("rows")).hasSize(2);
        run(
                "data", "page", "--db", db, "--table", "items", "--limit", "2", "--after", "2",
                "--json");
        assertThat(json().path("rows").path(0).path("id").asInt()).isEqualTo(3);
        run(
                "data",
                "page",
                "--db",
                db,
                "--table",
                "items",
                "--limit",
                "2",
                "--before",
                "5",
                "--json");
        assertThat(json().path("rows").path(0).path("id").asInt()).isEqualTo(3);
        run("data", "page", "--db", db, "--table", "items", "--limit", "2", "--last", "--json");
        assertThat(json().path("rows").path(1).path("id").asInt()).isEqualTo(5);
        run(
                "data",
                "page",
                "--db",
                db,
                "--table",
                "items",
                "--sort",
                "ok,-price",
                "--where",
                "id <> 5",
                "--json");
        List<Integer> ids =
                json().path("rows").findValues("id").stream().map(JsonNode::asInt).toList();
        assertThat(ids).containsExactly(2, 1, 4, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void anExportAppearsWholeAndExact(String engine) throws IOException {
        String db = filled(engine);
        Path csv = folder.resolve("items.csv");
        assertThat(run("data", "export", "--db", db, "--table", "items", "-o", csv.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(csv)).contains("2,\"\",,false\n", "\"Line\ntwo\",99999.99");

        Path sql = folder.resolve("items.sql");
        run("data", "export", "--db", db, "--table", "items", "-o", sql.toString());
        run("data", "query", "--db", db, "--confirm", "5", "delete from items");
        for (String statement : Files.readString(sql).split(";\n")) {
            assertThat(run("data", "query", "--db", db, statement)).as(err.toString()).isZero();
        }
        Path again = folder.resolve("again.csv");
        run("data", "export", "--db", db, "--table", "items", "-o", again.toString());
        assertThat(Files.readString(again)).isEqualTo(Files.readString(csv));

        Path all = folder.resolve("all");
        assertThat(run("data", "export", "--db", db, "--schema", "public", "-o", all.toString()))
                .as(err.toString())
                .isZero();
        assertThat(all.resolve("items.csv")).hasSameTextualContentAs(csv);
        assertThat(
                        run(
                                "data",
                                "export",
                                "--db",
                                db,
                                "--query",
                                "select * from nowhere",
                                "-o",
                                folder.resolve("x.json").toString()))
                .isEqualTo(3);
        assertThat(folder.resolve("x.json")).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith(".part"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aChangeOfEveryRowIsHeldUntilItsCountIsConfirmed(String engine) {
        String db = filled(engine);
        assertThat(run("data", "query", "--db", db, "delete from items")).isEqualTo(3);
        assertThat(err.toString()).contains("BIN-312", "5 rows", "--confirm 5");
        run("data", "query", "--db", db, "--format", "csv", "select count(*) from items");
        assertThat(out.toString()).endsWith("\n5\n");
        assertThat(run("data", "query", "--db", db, "--confirm", "4", "delete from items"))
                .isEqualTo(3);
        assertThat(run("data", "query", "--db", db, "--confirm", "5", "delete from items"))
                .isZero();
        run("data", "query", "--db", db, "--format", "csv", "select count(*) from items");
        assertThat(out.toString()).endsWith("\n0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void failuresGoToStandardErrorWithTheirCode(String engine) {
        String db = filled(engine);
        assertThat(run("data", "query", "--db", db, "selec 1")).isEqualTo(3);
        assertThat(err.toString()).startsWith("BIN-2");
        assertThat(out.toString()).isEmpty();
        assertThat(run("data", "page", "--db", db, "--table", "nothing")).isEqualTo(3);
        assertThat(err.toString()).startsWith("BIN-310");
        assertThat(run("data", "page", "--db", db)).isEqualTo(2);
        assertThat(run("data", "page", "--db", db, "--table", "items", "--limit", "0"))
                .isEqualTo(2);
        assertThat(run("data")).isEqualTo(2);
    }

    @Test
    void aPasswordInTheUrlIsRefused() {
        assertThat(run("data", "query", "--db", "postgresql://u:secret@localhost/x", "select 1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("BINNACLE_DB_PASSWORD").doesNotContain("secret");
    }

    @Test
    void passwordsComeFromTheEnvironmentThenFromThePasswordFile() throws IOException {
        Path file = folder.resolve("pgpass");
        Files.writeString(file, "# mine\nother:*:*:*:no\nlocalhost:5432:*:ann:se\\:cr\\\\et\n");
        var settings =
                TestPostgres.settings(new Location.PostgreSql("localhost", 5432, "shop"), "ann");
        var fromFile =
                new CommandSecrets(
                        name -> name.equals("PGPASSFILE") ? file.toString() : null, Secrets.none());
        assertThat(fromFile.find(settings, Secrets.Purpose.DATABASE_PASSWORD))
                .isEqualTo("se:cr\\et");
        var fromEnvironment =
                new CommandSecrets(
                        name -> name.equals("BINNACLE_DB_PASSWORD") ? "direct" : file.toString(),
                        Secrets.none());
        assertThat(fromEnvironment.find(settings, Secrets.Purpose.DATABASE_PASSWORD))
                .isEqualTo("direct");
    }
}
