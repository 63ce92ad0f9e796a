package dev.binnacle.desktop.activity;

import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Finding;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.scene.Node;

import java.util.List;

/** The area of what the console did and was answered: one timeline with filters. */
public final class ActivityScreen implements Screen {
    private final Workbench workbench;
    private final Timeline timeline;
    private final ActivityModel model = new ActivityModel();
    private final RunningJobs running;

    public ActivityScreen(Workbench workbench, Timeline timeline) {
        this.workbench = workbench;
        this.timeline = timeline;
        running = new RunningJobs(workbench.jobs());
    }

    @Override
    public Area area() {
        return Area.ACTIVITY;
    }

    @Override
    public Node sidebar() {
        return workbench
                .views()
                .load(View.ACTIVITY_FILTER, new ActivityFilterController(workbench, model));
    }

    @Override
    public ContentTab open(Target target) {
        return new ActivityTab(
                target, new ActivityController(workbench, timeline, model, running), workbench);
    }

    @Override
    public List<Finding> find(String query) {
        return "activity history".contains(query)
                ? List.of(
                        new Finding(
                                Area.ACTIVITY.icon(),
                                "Activity: what was done and answered",
                                "action",
                                "",
                                () -> workbench.open(Target.of(Target.Kind.HISTORY, ""))))
                : List.of();
    }
}
