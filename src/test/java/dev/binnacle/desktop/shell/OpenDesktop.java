package dev.binnacle.desktop.shell;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.desktop.access.AccessScreen;
import dev.binnacle.desktop.schema.SchemaScreen;
import dev.binnacle.desktop.schema.UseServices;
import dev.binnacle.desktop.schema.diagram.DiagramServices;
import dev.binnacle.desktop.schema.lint.LintServices;
import dev.binnacle.desktop.schema.migration.MigrationServices;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.lint.h2.H2Lint;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestEditors;
import dev.binnacle.testing.TestRehearsals;
import dev.binnacle.testing.TestScreen;

import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A console in a window over one real database, with the areas of structure and access. */
public final class OpenDesktop implements AutoCloseable {
    private final Desktop desktop;
    private final Stage stage;
    private final Backend backend;
    private final Hand hand;

    /**
     * @param script statements that fill the database before the console reads it
     */
    public OpenDesktop(ConnectionSettings settings, String... script) {
        this(TestEditors.diagrams(), settings, script);
    }

    /** The same with diagrams and a definition of the test's own. */
    public OpenDesktop(DiagramServices diagrams, ConnectionSettings settings, String... script) {
        this(diagrams, TestEditors.uses(Path.of("no such folder")), settings, script);
    }

    /** The same with saved queries of the test's own. */
    public OpenDesktop(
            DiagramServices diagrams,
            UseServices uses,
            ConnectionSettings settings,
            String... script) {
        this(diagrams, uses, TestRehearsals.migrations(), settings, script);
    }

    /** The same with a definition and migrations of the test's own. */
    public OpenDesktop(
            MigrationServices migrations, ConnectionSettings settings, String... script) {
        this(
                TestEditors.diagrams(),
                TestEditors.uses(Path.of("no such folder")),
                migrations,
                settings,
                script);
    }

    private OpenDesktop(
            DiagramServices diagrams,
            UseServices uses,
            MigrationServices migrations,
            ConnectionSettings settings,
            String... script) {
        desktop =
                TestDesktops.open(
                        (wanted, progress) -> {
                            Database database = TestDatabases.open(wanted);
                            for (String sql : script) {
                                database.with(
                                        progress, session -> session.execute(sql, 1, new Rows()));
                            }
                            return database;
                        },
                        List.of(settings),
                        workbench ->
                                List.of(
                                        new SchemaScreen(
                                                workbench,
                                                TestEditors.structure(),
                                                diagrams,
                                                uses,
                                                new LintServices(
                                                        new LintDialects(
                                                                List.of(
                                                                        new PostgreSqlLint(),
                                                                        new H2Lint())),
                                                        Path.of("no-settings")),
                                                migrations),
                                        new AccessScreen(workbench, TestEditors.access())));
        stage = TestScreen.show(desktop.scene());
        backend = TestScreen.on(() -> desktop.backends().connect(settings));
        TestScreen.await("the structure", () -> !backend.catalog().schemas().isEmpty());
        hand = new Hand(desktop.scene());
    }

    public Desktop desktop() {
        return desktop;
    }

    public Backend backend() {
        return backend;
    }

    public Hand hand() {
        return hand;
    }

    public Database database() {
        return Objects.requireNonNull(backend.database());
    }

    /** The first cell that the database answers, on a session of its own. */
    public String ask(String sql) {
        return database().with(Progress.none(), session -> String.valueOf(Rows.cell(session, sql)));
    }

    public OpenDesktop open(Target target) {
        TestScreen.run(() -> desktop.open(target));
        return this;
    }

    public OpenDesktop show(Area area) {
        TestScreen.run(() -> desktop.showArea(area));
        return this;
    }

    /** Takes a picture of the window, in light and in dark. */
    public void picture(String name) {
        TestScreen.run(() -> desktop.look().darkProperty().set(false));
        TestScreen.picture(desktop.scene(), name + "-light");
        TestScreen.run(() -> desktop.look().darkProperty().set(true));
        TestScreen.picture(desktop.scene(), name + "-dark");
        TestScreen.run(() -> desktop.look().darkProperty().set(false));
    }

    @Override
    public void close() {
        TestScreen.run(desktop::close);
        TestScreen.close(stage);
        Database open = backend.database();
        if (open != null) {
            open.close();
        }
    }
}
