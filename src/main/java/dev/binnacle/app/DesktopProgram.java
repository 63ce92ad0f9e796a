package dev.binnacle.app;

import dev.binnacle.base.ProblemException;
import dev.binnacle.desktop.shell.DesktopWindow;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.folder.DataFolder;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The program with a window. */
public final class DesktopProgram {
    private DesktopProgram() {}

    /**
     * Opens the workspace and its window; returns once the window is on its way. The workspace is
     * opened while the toolkit starts.
     *
     * @param out told how long the start took, when that was asked
     * @throws ProblemException when the workspace cannot be opened: in use, damaged, not writable
     */
    public static void open(Opening opening, Consumer<String> out) {
        Startup startup = Startup.of(System.getProperties(), out);
        CompletableFuture<WorkspaceWindow> window =
                CompletableFuture.supplyAsync(
                        () -> window(opening, startup),
                        work -> Thread.ofPlatform().name("workspace").start(work));
        JdkLog.quietToolkit();
        DesktopWindow.open(
                questions -> {
                    // a failure is said below, where it ends the program
                    WorkspaceWindow made = window.exceptionally(failure -> null).join();
                    return made == null ? null : made.make(questions);
                },
                () -> window.join().close());
        try {
            window.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof ProblemException known ? known : failure;
        }
    }

    private static WorkspaceWindow window(Opening opening, Startup startup) {
        DataFolder data = DataFolder.ofThisUser();
        Path named = opening.workspace();
        WorkspaceFolder folder =
                named == null ? data.defaultWorkspace() : new WorkspaceFolder(named);
        return new WorkspaceWindow(
                Workspace.open(folder), operator(opening), data.recent(), startup);
    }

    private static String operator(Opening opening) {
        String user = opening.user();
        return user == null ? System.getProperty("user.name", "operator") : user;
    }
}
