package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.MemoryClips;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workspaces;
import dev.binnacle.desktop.tour.YesQuestions;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;
import dev.binnacle.testing.Variation;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** The whole console over a workspace's folder, from one start to the next. */
class ConsoleTest {
    @TempDir static Path parent;

    @BeforeAll
    static void aFirstStartMakesTheDemo() {
        prepared("ws");
        start(desktop -> {
            Backend demo = demo(desktop);
            TestScreen.run(() ->
                    desktop.open(Target.rows(demo.id(), new TableName("public", "customers"))));
            TestScreen.await("the copy", () -> Files.exists(folder().connections()));
        });
    }

    /** A workspace with its store, which takes long to make where there is much to do. */
    private static WorkspaceFolder prepared(String name) {
        var folder = new WorkspaceFolder(parent.resolve(name));
        try (var workspace = Workspace.open(folder)) {
            assertThat(workspace.store().connections().all()).isEmpty();
        }
        return folder;
    }

    private static WorkspaceFolder folder() {
        return new WorkspaceFolder(parent.resolve("ws"));
    }

    private static void start(Consumer<Desktop> use) {
        start(folder(), use);
    }

    /** Starts the console, lets it be used, and closes it as its user would. */
    private static void start(WorkspaceFolder folder, Consumer<Desktop> use) {
        var console =
                new Console(
                        Workspace.open(folder),
                        "anna",
                        new MemoryClips(),
                        Secrets.none(),
                        Workspaces.none());
        Desktop desktop = TestScreen.on(() -> console.desktop(new YesQuestions()));
        Stage stage = TestScreen.show(desktop.scene());
        try {
            use.accept(desktop);
            TestScreen.run(desktop::close);
        } finally {
            TestScreen.close(stage);
            console.close();
        }
    }

    private static Backend demo(Desktop desktop) {
        TestScreen.await(
                "the demo's structure",
                () -> {
                    Backend current = desktop.backends().current();
                    return current != null && !current.catalog().tables().isEmpty();
                });
        return Objects.requireNonNull(TestScreen.on(() -> desktop.backends().current()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "connection.0000.id=x\nconnection.0000.tier=NONSENSE", "\\u00zz"})
    void aLostOrDamagedCopyOfTheConnectionsIsMadeAnewFromTheStore(String damage) {
        write(folder().connections(), damage);
        start(desktop -> {
            demo(desktop);
            assertThat(TestScreen.on(() -> desktop.backends().known())).hasSize(1);
        });
        start(desktop -> assertThat(TestScreen.on(() -> desktop.backends().known())).hasSize(1));
    }

    @Test
    void whatWasInFrontIsInFrontAgain() {
        start(desktop -> {
            Backend demo = demo(desktop);
            TestScreen.run(
                    () -> desktop.open(Target.rows(demo.id(), new TableName("public", "orders"))));
        });
        start(desktop -> {
            Backend demo = demo(desktop);
            assertThat(TestScreen.on(desktop::state).connection()).isEqualTo(demo.id());
            assertThat(TestScreen.on(desktop::state).tabs().getLast().table().name())
                    .isEqualTo("orders");
        });
    }

    @Test
    void aDemoThatWasDeletedStaysDeleted() {
        var own = prepared("own");
        start(
                own,
                desktop -> {
                    demo(desktop);
                    TestScreen.await("the copy", () -> Files.exists(own.connections()));
                    TestScreen.run(() -> desktop.open(Target.of(Target.Kind.CONNECTION, "")));
                    new Hand(desktop.scene()).press("Delete").await("Deleted Chandler");
                });
        start(
                own,
                desktop -> {
                    new Hand(desktop.scene()).await("No connection is open.");
                    assertThat(TestScreen.on(() -> desktop.backends().known())).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings.properties", "desktop.properties"})
    void damagedSettingsOrTabsAreNoReasonNotToStart(String name) {
        write(
                folder().store().resolve(name),
                "\\u00zz \u0000 zoom=99999999999 window=a b\ntab.000.kind=NO");
        start(ConsoleTest::demo);
    }

    @Test
    void aDamagedStoreIsToldInTheWindowAndTheDatabaseCanStillBeRead() throws IOException {
        Path store = folder().store().resolve("store.mv.db");
        byte[] damaged =
                "no database ".repeat(900).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] sound = Files.readAllBytes(store);
        Files.write(store, damaged);
        start(desktop -> {
            Backend demo = demo(desktop);
            TestScreen.run(() ->
                    desktop.open(Target.rows(demo.id(), new TableName("public", "customers"))));
            new Hand(desktop.scene()).await(ProblemCode.STORE_DAMAGED.id());
            TestScreen.picture(desktop.scene(), "store-damaged");
        });
        assertThat(Files.readAllBytes(store)).isEqualTo(damaged);
        Files.write(store, sound);
    }

    @Test
    void aBackendThatDoesNotAnswerHoldsUpNoStartAndItsTabsComeBack() throws IOException {
        var own = prepared("silent");
        ConnectionSettings silent;
        Target tab;
        try (var server = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            silent =
                    Variation.named(
                            Variation.at(
                                    TestPostgres.settings(
                                            new Location.PostgreSql("127.0.0.1", 1, "shop"),
                                            "anna"),
                                    "127.0.0.1",
                                    server.getLocalPort()),
                            "silent");
            tab = Target.rows(silent.id(), new TableName("public", "orders"));
            start(
                    own,
                    desktop -> {
                        demo(desktop);
                        TestScreen.await("the copy", () -> Files.exists(own.connections()));
                        TestScreen.run(() -> {
                            desktop.backends().known().add(silent);
                            desktop.open(tab);
                        });
                    });
            try (var workspace = Workspace.open(own)) {
                workspace.store().connections().save(silent);
            }
            long began = System.nanoTime();
            start(
                    own,
                    desktop -> {
                        assertThat(TestScreen.on(desktop::state).tabs()).contains(tab);
                        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5_000);
                        new Hand(desktop.scene()).await("silent · connecting …");
                    });
        }
        start(
                own,
                desktop -> {
                    assertThat(TestScreen.on(desktop::state).tabs()).contains(tab);
                    new Hand(desktop.scene())
                            .await("silent · not connected")
                            .await(ProblemCode.CONNECTION_REFUSED.id());
                    TestScreen.picture(desktop.scene(), "not-connected");
                });
    }

    @Test
    void rolesRequestsAndQueriesAreFoundThoughTheirAreasWereNeverOpened() {
        start(desktop -> {
            demo(desktop);
            write(folder().queries().resolve("best-customers.sql"), "select 1");
            var hand = new Hand(desktop.scene());
            TestScreen.run(desktop::openPalette);
            hand.type("Find anything", "best").await("best-customers.sql");
            hand.type("Find anything", "editor role").await("editor");
            hand.type("Find anything", "request order").await("create-order");
            hand.type("Find anything", "customers").await("Structure of customers");
            TestScreen.picture(desktop.scene(), "palette-customers");
            TestScreen.run(desktop::leavePalette);
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void aSecondConsoleOnTheWorkspaceIsRefusedWithWhatToDo() {
        start(desktop -> {
            demo(desktop);
            try {
                Workspace.open(folder()).close();
                throw new AssertionError("two consoles on one workspace");
            } catch (ProblemException refused) {
                assertThat(refused.problem().text())
                        .contains("process " + ProcessHandle.current().pid())
                        .contains(folder().root().toString());
                assertThat(refused.problem().hint()).isNotEmpty();
            }
        });
    }
}
