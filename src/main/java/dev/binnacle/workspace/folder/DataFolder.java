package dev.binnacle.workspace.folder;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this user's data belongs on this system: workspaces not kept elsewhere, and the list of the
 * recent ones.
 *
 * @param root absolute path
 */
public record DataFolder(Path root) {

    /** The folder of whoever runs this program. */
    public static DataFolder ofThisUser() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    /**
     * @param system as {@code os.name} says it
     * @param home the user's home folder
     */
    static DataFolder of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new DataFolder(Path.of(home, "Library", "Application Support", "Binnacle"));
        }
        if (name.contains("win")) {
            Path roaming =
                    absolute(environment.get("APPDATA"))
                            .orElse(Path.of(home, "AppData", "Roaming"));
            return new DataFolder(roaming.resolve("Binnacle"));
        }
        // a relative XDG path is invalid by its specification and must be ignored
        Path shared =
                absolute(environment.get("XDG_DATA_HOME")).orElse(Path.of(home, ".local", "share"));
        return new DataFolder(shared.resolve("binnacle"));
    }

    private static Optional<Path> absolute(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** The workspace that opens when none is named. */
    public WorkspaceFolder defaultWorkspace() {
        return new WorkspaceFolder(root.resolve("demo"));
    }

    public RecentWorkspaces recent() {
        return new RecentWorkspaces(root.resolve("recent-workspaces.txt"));
    }
}
