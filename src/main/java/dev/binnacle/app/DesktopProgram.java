package dev.binnacle.app;

import dev.binnacle.base.ProblemException;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.folder.DataFolder;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import java.nio.file.Path;

/** The program with a window. */
public final class DesktopProgram {
    private DesktopProgram() {}

    /**
     * Opens the workspace and its window; returns once the window is on its way.
     *
     * @throws ProblemException when the workspace cannot be opened: in use, damaged, not writable
     */
    public static void open(Opening opening) {
        DataFolder data = DataFolder.ofThisUser();
        Path named = opening.workspace();
        WorkspaceFolder folder =
                named == null ? data.defaultWorkspace() : new WorkspaceFolder(named);
        Workspace workspace = Workspace.open(folder);
        new WorkspaceWindow(workspace, operator(opening), data.recent()).open();
    }

    private static String operator(Opening opening) {
        String user = opening.user();
        return user == null ? System.getProperty("user.name", "operator") : user;
    }
}
