package dev.binnacle.app;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Secrets;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.DesktopWindow;
import dev.binnacle.desktop.shell.Questions;
import dev.binnacle.desktop.shell.SystemClips;
import dev.binnacle.desktop.shell.Workspaces;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.folder.RecentWorkspaces;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The window of one workspace, and the way from it to another. */
final class WorkspaceWindow implements Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceWindow.class);

    private final Workspace workspace;
    private final String operator;
    private final RecentWorkspaces all;
    private final Startup startup;
    private final List<Path> recent;
    private final Console console;
    private volatile @Nullable Desktop desktop;

    WorkspaceWindow(Workspace workspace, String operator, RecentWorkspaces all, Startup startup) {
        this.startup = startup;
        this.workspace = workspace;
        this.operator = operator;
        this.all = all;
        Log.to(workspace.folder().log());
        recent = noted();
        console = new Console(workspace, operator, new SystemClips(), Secrets.none(), this);
        console.begin(startup.patience());
    }

    /** Notes this workspace as the last one; a list that cannot be kept is no reason to stop. */
    private List<Path> noted() {
        try {
            all.opened(workspace.folder());
            return all.list().stream()
                    .map(WorkspaceFolder::root)
                    .filter(root -> !root.equals(workspace.folder().root()))
                    .toList();
        } catch (ProblemException unkept) {
            LOG.warn("The recent workspaces are not kept: {}", unkept.problem().text());
            return List.of();
        }
    }

    /** What is in the window. On the screen's thread. */
    Desktop make(Questions questions) {
        Desktop made = console.desktop(questions);
        desktop = made;
        startup.watch(made, workspace::startStore);
        return made;
    }

    void close() {
        console.close();
    }

    @Override
    public List<Path> recent() {
        return recent;
    }

    @Override
    public void open(Path folder) {
        Workspace next = Workspace.open(new WorkspaceFolder(folder));
        DesktopWindow.leave(Objects.requireNonNull(desktop), () -> goTo(next), next::close);
    }

    private void goTo(Workspace next) {
        console.close();
        var window = new WorkspaceWindow(next, operator, all, startup);
        DesktopWindow.show(window::make, window.console::close);
    }
}
