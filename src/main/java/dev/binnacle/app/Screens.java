package dev.binnacle.app;

import dev.binnacle.desktop.activity.ActivityScreen;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.workspace.Workspace;

import java.util.List;

/** The areas of the rail, each joined to what it needs, in order. */
final class Screens {
    private final Workspace workspace;
    private final String operator;

    Screens(Workspace workspace, String operator) {
        this.workspace = workspace;
        this.operator = operator;
    }

    List<Screen> all(Workbench workbench) {
        return List.of(new ActivityScreen(workbench, new StoredTimeline(workspace)));
    }
}
