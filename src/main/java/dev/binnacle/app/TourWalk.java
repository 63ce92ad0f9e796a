package dev.binnacle.app;

import dev.binnacle.access.AccessEditor;
import dev.binnacle.base.Progress;
import dev.binnacle.cli.TourCommand;
import dev.binnacle.cli.UrlDatabases;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.DesktopWindow;
import dev.binnacle.desktop.shell.MemoryClips;
import dev.binnacle.desktop.shell.Workspaces;
import dev.binnacle.desktop.tour.Tour;
import dev.binnacle.desktop.tour.TourSummary;
import dev.binnacle.desktop.tour.YesQuestions;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.demo.DemoBackend;
import dev.binnacle.workspace.folder.FolderProblems;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
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
        ConnectionSettings named = url == null ? null : UrlDatabases.settings(url);
        make(folder);
        Path log = folder.resolve("tour.log");
        Files.deleteIfExists(log);
        Log.to(log);
        try (var place = new TemporaryFolder("binnacle-tour")) {
            Workspace workspace = Workspace.open(new WorkspaceFolder(place.path()));
            ConnectionSettings settings =
                    named == null ? DemoBackend.create(workspace.folder()) : named;
            TourSummary summary = walk(workspace, settings, folder, out);
            out.println(summary + ".");
            out.println(summary.pictures() + " pictures in " + folder + ", log in " + log);
            out.flush();
            return summary.failed();
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw FolderProblems.from(failure, folder);
        }
    }

    private TourSummary walk(
            Workspace workspace, ConnectionSettings settings, Path folder, PrintWriter out)
            throws Exception {
        workspace.store().connections().save(settings);
        var console =
                new Console(
                        workspace, "tour", new MemoryClips(), only(settings), Workspaces.none());
        var opened = new CompletableFuture<Desktop>();
        var closed = new CompletableFuture<@Nullable Void>();
        DesktopWindow.open(
                dialogs -> open(console, settings, opened),
                () -> {
                    console.close();
                    closed.complete(null);
                });
        Desktop desktop = opened.get();
        var access = new AccessEditor(Screens.accesses());
        Path definition = workspace.folder().schema();
        try {
            return new Tour(
                            desktop,
                            folder,
                            true,
                            database -> access.read(database, Progress.none()),
                            definition,
                            out)
                    .walk(settings.id());
        } finally {
            DesktopWindow.close(desktop);
            closed.get();
        }
    }

    private static Desktop open(
            Console console, ConnectionSettings settings, CompletableFuture<Desktop> opened) {
        try {
            Desktop desktop = console.desktop(new YesQuestions());
            desktop.show(settings);
            opened.complete(desktop);
            return desktop;
        } catch (RuntimeException failure) {
            opened.completeExceptionally(failure);
            throw failure;
        }
    }

    /** What was given is for this connection, and not for others that the tour tries. */
    private Secrets only(ConnectionSettings settings) {
        return (connection, purpose) ->
                connection.id().equals(settings.id()) ? secrets.find(connection, purpose) : null;
    }
}
