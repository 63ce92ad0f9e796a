package dev.binnacle.workspace.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The workspaces opened last, newest first, one path a line. */
public final class RecentWorkspaces {
    private static final int KEPT = 12;

    private final Path file;

    RecentWorkspaces(Path file) {
        this.file = file;
    }

    /** Those that still exist. */
    public List<WorkspaceFolder> list() {
        return lines().stream()
                .map(line -> new WorkspaceFolder(Path.of(line)))
                .filter(folder -> Files.isDirectory(folder.root()))
                .toList();
    }

    /** Puts the workspace first. */
    public void opened(WorkspaceFolder folder) {
        var lines = new ArrayList<>(lines());
        lines.remove(folder.root().toString());
        lines.addFirst(folder.root().toString());
        save(lines.subList(0, Math.min(KEPT, lines.size())));
    }

    /** Takes the workspace off the list; its folder stays. */
    public void forget(WorkspaceFolder folder) {
        var lines = new ArrayList<>(lines());
        lines.remove(folder.root().toString());
        save(lines);
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
                    : List.of();
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }

    private void save(List<String> lines) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                OwnerOnly.folder(folder);
            }
            AtomicFile.write(file, String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }
}
