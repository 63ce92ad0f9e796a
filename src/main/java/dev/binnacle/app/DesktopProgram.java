package dev.binnacle.app;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Secrets;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.DesktopWindow;
import dev.binnacle.desktop.shell.SystemClips;
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
        Startup startup = Startup.of(System.getProperties());
        CompletableFuture<Console> console =
                CompletableFuture.supplyAsync(
                        () -> console(opening, startup),
                        work -> Thread.ofPlatform().name("workspace").start(work));
        DesktopWindow.open(
                questions -> {
                    if (console.handle((made, failure) -> failure != null).join()) {
                        return null; // said below, where it ends the program
                    }
                    Console ready = console.join();
                    Desktop desktop = ready.desktop(questions);
                    startup.watch(desktop, ready::startStore, out);
                    return desktop;
                },
                () -> console.join().close());
        try {
            console.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof ProblemException known ? known : failure;
        }
    }

    private static Console console(Opening opening, Startup startup) {
        DataFolder data = DataFolder.ofThisUser();
        Path named = opening.workspace();
        WorkspaceFolder folder =
                named == null ? data.defaultWorkspace() : new WorkspaceFolder(named);
        Workspace workspace = Workspace.open(folder);
        Log.to(folder.log());
        data.recent().opened(folder);
        var console = new Console(workspace, operator(opening), new SystemClips(), Secrets.none());
        console.begin(startup.patience());
        return console;
    }

    private static String operator(Opening opening) {
        String user = opening.user();
        return user == null ? System.getProperty("user.name", "operator") : user;
    }
}
