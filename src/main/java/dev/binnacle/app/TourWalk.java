package dev.binnacle.app;

import dev.binnacle.cli.TourCommand;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.url.ConnectionUrl;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.DesktopWindow;
import dev.binnacle.desktop.shell.MemoryClips;
import dev.binnacle.desktop.shell.Workspaces;
import dev.binnacle.desktop.tour.Tour;
import dev.binnacle.desktop.tour.YesQuestions;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.demo.DemoBackend;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Walks the tour in a workspace made for the occasion, so that nothing of the user's is touched.
 */
final class TourWalk implements TourCommand.Walk {
    private final Secrets secrets;

    TourWalk(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public int walk(Path folder, @Nullable String url, PrintWriter out) throws Exception {
        Files.createDirectories(folder);
        Path place = Files.createTempDirectory("binnacle-tour");
        Workspace workspace = Workspace.open(new WorkspaceFolder(place));
        Log.to(workspace.folder().log());
        ConnectionSettings settings = settings(workspace, url);
        workspace.store().connections().save(settings);
        var console = new Console(workspace, "tour", new MemoryClips(), secrets, Workspaces.none());
        var opened = new CompletableFuture<Desktop>();
        var closed = new CompletableFuture<Void>();
        DesktopWindow.open(
                dialogs -> {
                    Desktop desktop = console.desktop(new YesQuestions());
                    desktop.show(settings);
                    opened.complete(desktop);
                    return desktop;
                },
                () -> {
                    console.close();
                    closed.complete(null);
                });
        Desktop desktop = opened.get();
        int failed = new Tour(desktop, folder, out).walk(settings.id());
        out.println(failed == 0 ? "The tour is complete." : failed + " steps failed.");
        out.println("Pictures in " + folder + ", log in " + workspace.folder().log());
        out.flush();
        DesktopWindow.close(desktop);
        closed.get();
        return failed;
    }

    private static ConnectionSettings settings(Workspace workspace, @Nullable String url) {
        return url == null
                ? DemoBackend.create(workspace.folder())
                : ConnectionUrl.parse(url).settings();
    }
}
