package dev.binnacle.desktop.activity;

import dev.binnacle.base.Latest;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Workbench;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads the timeline and shows it; the selected event goes to the inspector. */
public final class ActivityController {
    private static final int MOST = 1000;

    private final Workbench workbench;
    private final Timeline timeline;
    private final ActivityModel model;
    private final Latest<List<Event>> latest;
    private final TextArea whole = new TextArea();
    private final VBox detail = new VBox();
    @FXML private StatePane pane;
    @FXML private ListView<Event> events;

    ActivityController(Workbench workbench, Timeline timeline, ActivityModel model) {
        this.workbench = workbench;
        this.timeline = timeline;
        this.model = model;
        latest = new Latest<>(workbench.jobs());
    }

    @FXML
    private void initialize() {
        events.setItems(model.shown());
        events.setCellFactory(list -> new EventCell());
        events.getSelectionModel().selectedItemProperty().subscribe(this::showWhole);
        model.shown().addListener((ListChangeListener<Event>) change -> showState());
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.getStyleClass().add("mono");
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

    Node detail() {
        return detail;
    }

    void refresh() {
        pane.loading(
                latest.start(
                        "Reading the activity",
                        progress -> timeline.recent(MOST),
                        found -> {
                            model.read(found);
                            showState();
                        },
                        problem -> pane.failed(problem, this::refresh)));
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
