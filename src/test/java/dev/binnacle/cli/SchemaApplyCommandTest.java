package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.schema.migration.Pauses;
import dev.binnacle.schema.plan.Fingerprint;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Work;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestMigrations;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestRehearsals;

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

class SchemaApplyCommandTest {
    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private boolean yes;
    private String asked = "";

    private static final TableName ORDERS = new TableName("public", "orders");

    private String database(String engine) {
        if (engine.equals("h2")) {
            Path file = folder.resolve("shop");
            var connector =
                    TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard());
            connector
                    .create(
                            TestPostgres.settings(new Location.H2File(file.toString()), "sa"),
                            dev.binnacle.base.Progress.none())
                    .close();
            return "jdbc:h2:file:"
                    + file
                    + ";USER=sa;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        }
        return "postgresql://postgres@" + TestPostgres.newDatabase().location().display();
    }

    private int run(String... arguments) {
        var connector = TestDatabases.connector(Secrets.none(), Trust.files(), Timing.standard());
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var apply =
                new SchemaApplyCommand(
                        new UrlDatabases(connector),
                        TestMigrations.runner(Pauses.real()),
                        (live, from, target) ->
                                new MigrationPlan(
                                        live.settings().engine(),
                                        List.of(
                                                new PlanStep(
                                                        "drop table orders",
                                                        "table public.orders",
                                                        List.of(
                                                                new LockClaim(
                                                                        ORDERS,
                                                                        Lock.ACCESS_EXCLUSIVE)),
                                                        Work.CATALOG_ONLY,
                                                        ORDERS,
                                                        "every row of public.orders",
                                                        null,
                                                        List.of(),
                                                        false)),
                                        Fingerprint.of(from),
                                        Fingerprint.of(from)),
                        TestRehearsals.rehearsal(),
                        question -> {
                            asked = question;
                            return yes;
                        });
        return new Commands(new RootCommand(), List.of(SchemaCommand.of(List.of(apply))))
                .to(new PrintWriter(out), new PrintWriter(err))
                .run(arguments);
    }

    private String dir() {
        return folder.resolve("migrations").toString();
    }

    private void file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations").resolve(name), text);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void whatIsPendingIsShownThenApplied(String engine) throws IOException {
        String db = database(engine);
        file("V1__orders.sql", "create table orders (id integer primary key);\n");
        assertThat(run("schema", "apply", "--db", db, dir(), "--dry-run")).isEqualTo(1);
        assertThat(out.toString()).contains("V1__orders.sql", "create table orders");
        assertThat(run("schema", "apply", "--db", db, dir())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("1/1", "V1__orders.sql applied in", "1 applied.");
        assertThat(run("schema", "apply", "--db", db, dir(), "--dry-run")).isZero();
        assertThat(out.toString()).contains("Nothing is pending.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void whatDestroysIsAskedAbout(String engine) throws IOException {
        String db = database(engine);
        file("V1__orders.sql", "create table orders (id integer primary key);\n");
        assertThat(run("schema", "apply", "--db", db, dir())).isZero();
        assertThat(asked).isEmpty();
        assertThat(run("schema", "apply", "--db", db, dir(), "--to", "x", "--name", "Away, now"))
                .isEqualTo(1);
        assertThat(asked).contains("lost");
        assertThat(out.toString()).contains("loses every row of public.orders");
        assertThat(err.toString()).contains("Nothing was applied", "--confirm");
        assertThat(run("schema", "apply", "--db", db, dir(), "--backup", "--confirm"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Saved first: create table", "V2__away_now.sql applied in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void driftIsAnAnswerAndAFailureAProblem(String engine) throws IOException {
        String db = database(engine);
        file("V1__x.sql", "-- binnacle: plan from abcd to ef01, file 1 of 1\nselect 1;");
        assertThat(run("schema", "apply", "--db", db, dir())).isEqualTo(1);
        assertThat(err.toString()).contains("BIN-444");
        file("V1__x.sql", "alter table missing add column a integer;");
        assertThat(run("schema", "apply", "--db", db, dir())).isEqualTo(3);
        assertThat(err.toString()).contains("Statement 1 of 1 of V1__x.sql", "missing");
        assertThat(run("schema", "apply", "--db", db, dir(), "--lock-timeout", "soon"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void jsonHoldsTheSame(String engine) throws IOException {
        String db = database(engine);
        file("V1__orders.sql", "create table orders (id integer primary key);\n");
        assertThat(run("schema", "apply", "--db", db, dir(), "--json", "--lock-timeout", "500ms"))
                .isZero();
        assertThat(json().at("/pending/0/script").asString()).isEqualTo("V1__orders.sql");
        assertThat(json().at("/applied/0").asString()).isEqualTo("V1__orders.sql");
        assertThat(json().at("/events/0/event").asString()).isEqualTo("started");
        file("V2__drop.sql", "drop table orders");
        assertThat(run("schema", "apply", "--db", db, dir(), "--json")).isEqualTo(1);
        assertThat(json().at("/pending/0/losses/0").asString()).isEqualTo("rows of orders");
        assertThat(json().at("/left/0").asString()).isEqualTo("V2__drop.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aRehearsalComesFirstAndAFailureThereStopsIt(String engine) throws IOException {
        String db = database(engine);
        file("V1__orders.sql", "create table orders (id integer primary key);\n");
        assertThat(run("schema", "apply", "--db", db, dir(), "--rehearse")).isZero();
        assertThat(out.toString()).contains("Rehearsed on a throw-away copy", "unproven:");
        file("V2__x.sql", "alter table orders add column a integer; alter table away add b int;");
        assertThat(run("schema", "apply", "--db", db, dir(), "--rehearse", "--json")).isEqualTo(1);
        assertThat(json().at("/rehearsal/steps/0/verdict").asString()).isEqualTo("unclaimed");
        assertThat(json().at("/rehearsal/steps/0/locks/public.orders").asString())
                .isEqualTo("ACCESS EXCLUSIVE");
        assertThat(json().at("/rehearsal/steps/1/verdict").asString()).isEqualTo("failed");
        assertThat(json().at("/applied")).isEmpty();
    }
}
