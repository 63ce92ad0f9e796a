package dev.binnacle.desktop.activity;

import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Workbench;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads the timeline and shows it; the selected event goes to the inspector. */
public final class ActivityController {
    private static final int MOST = 1000;
    private static final String READING = "Reading the activity";
    private static final String NOTHING_SELECTED = "Select a line to see all of it.";

    private final Workbench workbench;
    private final Timeline timeline;
    private final ActivityModel model;
    private final RunningJobs runningJobs;
    private final PauseTransition soon = new PauseTransition(Duration.millis(300));
    private final Latest<List<Event>> latest;
    private final TextArea whole = new TextArea();
    private final VBox detail = new VBox();
    @FXML private StatePane pane;
    @FXML private ListView<Event> events;
    @FXML private VBox running;

    ActivityController(
            Workbench workbench, Timeline timeline, ActivityModel model, RunningJobs runningJobs) {
        this.runningJobs = runningJobs;
        this.workbench = workbench;
        this.timeline = timeline;
        this.model = model;
        latest = new Latest<>(workbench.jobs());
    }

    @FXML
    private void initialize() {
        events.setItems(model.shown());
        events.setCellFactory(EventCell::new);
        events.getSelectionModel().selectedItemProperty().subscribe(this::showWhole);
        model.shown().addListener((ListChangeListener<Event>) change -> showState());
        runningJobs.jobs().addListener((ListChangeListener<Job<?>>) change -> showRunning());
        soon.setOnFinished(event -> refresh());
        workbench.jobs().watch(job -> job.whenEnded(() -> ended(job)));
        showRunning();
        whole.setPromptText(NOTHING_SELECTED);
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.getStyleClass().addAll("mono", "event-detail");
        whole.setAccessibleText("The selected event");
        VBox.setVgrow(whole, Priority.ALWAYS);
        var tools =
                new HBox(
                        Icons.button(
                                "fth-copy",
                                "Copy this",
                                () -> workbench.clips().put(whole.getText())));
        tools.getStyleClass().add("tool-row");
        detail.getChildren().setAll(tools, whole);
    }

    /** What ended may be in the timeline now. */
    private void ended(Job<?> job) {
        if (pane.getScene() != null && !job.title().equals(READING)) {
            soon.playFromStart();
        }
    }

    private void showRunning() {
        running.getChildren().setAll(runningJobs.jobs().stream().map(RunningLine::new).toList());
    }

    Node detail() {
        return detail;
    }

    void refresh() {
        pane.loading(
                latest.start(
                        READING,
                        progress -> timeline.recent(MOST),
                        found -> {
                            Event selected = events.getSelectionModel().getSelectedItem();
                            model.read(found);
                            select(selected);
                            showState();
                        },
                        problem -> pane.failed(problem, this::refresh)));
    }

    private void select(@Nullable Event before) {
        int at = before == null ? -1 : model.shown().indexOf(before);
        events.getSelectionModel().clearAndSelect(Math.max(0, at));
    }

    private void showState() {
        if (model.shown().isEmpty()) {
            pane.empty(
                    "Nothing here. Statements that run, rows that are saved and requests that are"
                            + " sent are listed as they happen.",
                    null,
                    () -> {});
        } else {
            pane.ready();
        }
    }

    private void showWhole(@Nullable Event event) {
        whole.setText(event == null ? "" : event.detail());
    }
}
