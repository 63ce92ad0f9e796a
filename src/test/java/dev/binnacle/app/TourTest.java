package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.access.AccessEditor;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.data.script.ScriptRunner;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.script.Script;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.MemoryClips;
import dev.binnacle.desktop.shell.Workspaces;
import dev.binnacle.desktop.tour.Tour;
import dev.binnacle.desktop.tour.TourSummary;
import dev.binnacle.desktop.tour.YesQuestions;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.demo.DemoBackend;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The whole console, walked end to end over real databases. */
class TourTest {
    @TempDir private Path folder;
    private final StringWriter told = new StringWriter();
    private Workspace workspace;

    @BeforeEach
    void makeAWorkspace() {
        workspace = Workspace.open(new WorkspaceFolder(folder.resolve("workspace")));
    }

    @AfterEach
    void closeIt() {
        workspace.close();
    }

    @Test
    void overTheDemoEveryStepIsTakenAndTheDatabaseIsAsBefore() throws Exception {
        TourSummary summary = walk(DemoBackend.create(workspace.folder()));

        assertThat(summary.failed()).as(told.toString()).isZero();
        assertThat(summary.skipped()).as(told.toString()).isZero();
        assertThat(told.toString())
                .contains("The database is as it was found.")
                .doesNotContain("took back");
        try (Stream<Path> pictures = Files.list(folder.resolve("pictures"))) {
            assertThat(pictures).hasSize(summary.pictures());
        }
    }

    @Test
    void overTablesWithTriggersItChangesRowsOfItsOwnTableOnly() throws Exception {
        ConnectionSettings pagila = loaded("db/postgres/pagila.sql.gz");
        TourSummary summary = walk(pagila);

        assertThat(summary.failed()).as(told.toString()).isZero();
        assertThat(told.toString())
                .contains("note of 2 rows changed", "The database is as it was found.");
        assertThat(told.toString().lines().filter(line -> line.contains(" skipped ")))
                .singleElement()
                .asString()
                .contains("the tour's workspace has no queries");
        assertThat(ask(pagila, "select count(*) from pg_roles where rolname like 'binnacle%'"))
                .isEqualTo("0");
    }

    @Test
    void aLoginThatMayOnlyReadIsToldWhyStepsAreSkipped() throws Exception {
        ConnectionSettings owner = TestPostgres.newDatabase();
        String reader = "reader_" + UUID.randomUUID().toString().substring(0, 8);
        run(
                owner,
                "create table people (id int primary key, name text)",
                "insert into people values (1, 'Anna'), (2, 'Ben')",
                "create role " + reader + " login",
                "grant select on people to " + reader,
                "revoke create on schema public from public");
        TourSummary summary = walk(TestPostgres.settings(owner.location(), reader));

        assertThat(summary.failed()).as(told.toString()).isZero();
        assertThat(told.toString())
                .contains(
                        "permission denied for schema public",
                        "permission denied to create role",
                        "the tour could not make a table of its own",
                        "The database is as it was found.");
        assertThat(ask(owner, "select string_agg(name, ' ' order by id) from people"))
                .isEqualTo("Anna Ben");
        run(owner, "drop owned by " + reader, "drop role " + reader);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsAProblem() {
        var nobody = new Location.PostgreSql("127.0.0.1", 1, "nothing");
        assertThatThrownBy(() -> walk(TestPostgres.settings(nobody, "ann")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    private TourSummary walk(ConnectionSettings settings) throws Exception {
        workspace.store().connections().save(settings);
        var console =
                new Console(
                        workspace, "tour", new MemoryClips(), Secrets.none(), Workspaces.none());
        Desktop desktop = TestScreen.on(() -> console.desktop(new YesQuestions()));
        Stage stage = TestScreen.show(desktop.scene());
        TestScreen.run(() -> desktop.show(settings));
        var access = new AccessEditor(Screens.accesses());
        try {
            return new Tour(
                            desktop,
                            folder.resolve("pictures"),
                            false,
                            database -> access.read(database, Progress.none()),
                            workspace.folder().schema(),
                            new PrintWriter(told, true))
                    .walk(settings.id());
        } finally {
            TestScreen.close(stage); // before the desktop: closing changes its size once more
            TestScreen.run(desktop::close);
            console.close();
        }
    }

    private static ConnectionSettings loaded(String script) throws Exception {
        ConnectionSettings settings = TestPostgres.newDatabase();
        try (Database database = TestDatabases.open(settings);
                var session = database.open("script")) {
            var syntax = Engines.dataDialects().of(database).syntax();
            var report =
                    new ScriptRunner(session, true)
                            .run(Script.of(Material.text(script), syntax), Progress.none());
            assertThat(report.failures()).isEmpty();
        }
        return settings;
    }

    private static void run(ConnectionSettings settings, String... statements) {
        try (Database database = TestDatabases.open(settings)) {
            for (String sql : List.of(statements)) {
                database.with(Progress.none(), session -> session.execute(sql, 1, new Rows()));
            }
        }
    }

    private static String ask(ConnectionSettings settings, String sql) {
        try (Database database = TestDatabases.open(settings)) {
            return String.valueOf(
                    database.<Object>with(
                            Progress.none(), session -> String.valueOf(Rows.cell(session, sql))));
        }
    }
}
