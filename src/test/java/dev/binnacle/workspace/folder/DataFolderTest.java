package dev.binnacle.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class DataFolderTest {
    @TempDir Path folder;

    @Test
    void everySystemKeepsDataWhereItsUsersExpectIt() {
        assertThat(of("Linux", Map.of())).isEqualTo(Path.of("/people/ana/.local/share/binnacle"));
        assertThat(of("Linux", Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/binnacle"));
        assertThat(of("Linux", Map.of("XDG_DATA_HOME", "not/absolute")))
                .isEqualTo(Path.of("/people/ana/.local/share/binnacle"));
        assertThat(of("Mac OS X", Map.of()))
                .isEqualTo(Path.of("/people/ana/Library/Application Support/Binnacle"));
        assertThat(of("Windows 11", Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Binnacle"));
    }

    private static Path of(String system, Map<String, String> environment) {
        return DataFolder.of(system, "/people/ana", environment).root();
    }

    @Test
    void recentWorkspacesAreListedNewestFirstWhileTheyExist() throws IOException {
        RecentWorkspaces recent = new DataFolder(folder.resolve("data")).recent();
        assertThat(recent.list()).isEmpty();
        var one = new WorkspaceFolder(Files.createDirectory(folder.resolve("one")));
        var two = new WorkspaceFolder(Files.createDirectory(folder.resolve("two ü")));
        var gone = new WorkspaceFolder(Files.createDirectory(folder.resolve("gone")));
        recent.opened(one);
        recent.opened(gone);
        recent.opened(two);
        recent.opened(one);
        Files.delete(gone.root());
        assertThat(recent.list()).containsExactly(one, two);
        recent.forget(one);
        assertThat(recent.list()).containsExactly(two);
        for (int i = 0; i < 20; i++) {
            recent.opened(new WorkspaceFolder(Files.createDirectory(folder.resolve("w" + i))));
        }
        assertThat(recent.list()).hasSize(12);
    }
}
