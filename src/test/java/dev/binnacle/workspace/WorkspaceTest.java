package dev.binnacle.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.workspace.folder.WorkspaceFolder;
import dev.binnacle.workspace.settings.DesktopState;
import dev.binnacle.workspace.settings.DesktopState.Tab;
import dev.binnacle.workspace.settings.DesktopState.Window;
import dev.binnacle.workspace.settings.Settings;
import dev.binnacle.workspace.settings.Settings.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class WorkspaceTest {
    @TempDir Path parent;

    private WorkspaceFolder folder() {
        return new WorkspaceFolder(parent.resolve("my workspace"));
    }

    @Test
    void aNewWorkspaceHasItsLayoutAndOnlyItsOwnerMayReadIt() throws IOException {
        try (Workspace workspace = Workspace.open(folder())) {
            assertThat(workspace.isNew()).isTrue();
            workspace.store();
            workspace.settings().save(Settings.STANDARD);
            assertThat(workspace.folder().root())
                    .isDirectoryContaining("glob:**/requests")
                    .isDirectoryContaining("glob:**/queries")
                    .isDirectoryContaining("glob:**/environments")
                    .isDirectoryContaining("glob:**/store");
            assertThat(workspace.folder().root().resolve(".gitignore"))
                    .content()
                    .contains("store/");
        }
        try (var files = Files.walk(folder().root())) {
            assertThat(files)
                    .allSatisfy(path ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(path)))
                                    .as(path.toString())
                                    .isEqualTo(
                                            Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
        try (Workspace workspace = Workspace.open(folder())) {
            assertThat(workspace.isNew()).isFalse();
        }
    }

    @Test
    void tabsWindowAndSettingsSurviveARestart() {
        var state =
                new DesktopState(
                        new Window(-10, 20, 1200, 800, true),
                        List.of(
                                new Tab(
                                        "table",
                                        "c1",
                                        "orders = ü\n",
                                        Map.of("table", "a.b", "sort", "-id")),
                                new Tab("settings", null, "Settings", Map.of())),
                        1,
                        Map.of("tree.width", "240"));
        Settings settings = Settings.STANDARD.theme(Theme.DARK).zoom(125);
        try (Workspace workspace = Workspace.open(folder())) {
            assertThat(workspace.desktop().read()).isEqualTo(DesktopState.EMPTY);
            assertThat(workspace.settings().read()).isEqualTo(Settings.STANDARD);
            workspace.desktop().save(state);
            workspace.settings().save(settings);
        }
        try (Workspace workspace = Workspace.open(folder())) {
            assertThat(workspace.desktop().read()).isEqualTo(state);
            assertThat(workspace.settings().read()).isEqualTo(settings);
        }
    }

    @Test
    void theLastConnectionsAreReadableBeforeTheStoreIsOpen() {
        var connection =
                TestPostgres.settings(new dev.binnacle.database.Location.H2Memory("m"), "sa");
        try (Workspace workspace = Workspace.open(folder())) {
            workspace.store().connections().save(connection);
        }
        try (Workspace workspace =
                Workspace.open(
                        folder(),
                        () -> dev.binnacle.workspace.store.Store.embedded(folder().store()))) {
            assertThat(workspace.lastConnections()).containsExactly(connection);
            assertThat(workspace.store().connections().all()).containsExactly(connection);
        }
    }

    @Test
    void aSecondOpenerIsToldWhoHasTheWorkspace() {
        try (Workspace first = Workspace.open(folder())) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> Workspace.open(folder()))
                    .satisfies(refused -> {
                        assertThat(refused.problem().code())
                                .isEqualTo(ProblemCode.WORKSPACE_IN_USE);
                        assertThat(refused.problem().detail())
                                .contains("process " + ProcessHandle.current().pid())
                                .contains("on host ");
                    });
            assertThat(first.store().connections().all()).isEmpty();
        }
        Workspace.open(folder()).close();
    }

    @Test
    void aFileWhereTheFolderShouldBeIsAProblemThatNamesIt() throws IOException {
        Files.writeString(folder().root(), "mine");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Workspace.open(folder()))
                .satisfies(refused ->
                        assertThat(refused.problem().code())
                                .isEqualTo(ProblemCode.WORKSPACE_UNUSABLE));
        assertThat(folder().root()).hasContent("mine");
    }

    @Test
    void aSemicolonInThePathIsRefusedBecauseTheDatabaseWouldReadItAsSettings() {
        var folder = new WorkspaceFolder(parent.resolve("x;INIT=drop all objects"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Workspace.open(folder))
                .withMessageContaining("semicolon");
        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void aDamagedStoreIsAProblemAndIsLeftAsItWas() throws IOException {
        try (Workspace workspace = Workspace.open(folder())) {
            workspace.store();
        }
        Path file = folder().store().resolve("store.mv.db");
        byte[] damaged =
                "not a database at all "
                        .repeat(800)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, damaged);
        try (Workspace workspace = Workspace.open(folder())) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(workspace::store)
                    .satisfies(refused ->
                            assertThat(refused.problem().code())
                                    .isEqualTo(ProblemCode.STORE_DAMAGED));
            // what does not need the store goes on
            assertThat(workspace.settings().read()).isEqualTo(Settings.STANDARD);
        }
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void aStoreThatIsHeldOpensWhenItIsToldToOrWhenPatienceEnds() throws Exception {
        try (Workspace workspace = Workspace.open(folder())) {
            workspace.holdStore(Duration.ofHours(1));
            var asked = CompletableFuture.supplyAsync(workspace::store);
            assertThat(asked.isDone()).isFalse();
            workspace.startStore();
            assertThat(asked.get(60, TimeUnit.SECONDS)).isNotNull();
        }
        try (Workspace workspace = Workspace.open(folder())) {
            workspace.holdStore(Duration.ofMillis(1));
            assertThat(workspace.store()).isNotNull();
        }
    }
}
