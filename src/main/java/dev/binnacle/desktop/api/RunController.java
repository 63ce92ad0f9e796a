package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.api.run.report.HtmlReport;
import dev.binnacle.api.run.report.JUnitReport;
import dev.binnacle.api.run.report.JsonReport;
import dev.binnacle.api.run.report.TapReport;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** How a run is made, what comes of it as it comes, and its reports. */
public final class RunController {
    private final Workbench workbench;
    private final ApiModel shared;
    private final RunModel model = new RunModel();
    private final Running running;
    private final String path;
    private long began;
    private Subscription subscriptions = Subscription.EMPTY;
    @FXML private Label place;
    @FXML private ComboBox<Environment> environment;
    @FXML private Button run;
    @FXML private RunForm form;
    @FXML private Label dataName;
    @FXML private Button dataButton;
    @FXML private StatePane pane;
    @FXML private TreeView<@Nullable RunLine> tree;
    @FXML private RunDetail detail;
    @FXML private Label problem;
    @FXML private Label summary;
    @FXML private CheckBox failedOnly;
    @FXML private MenuButton report;

    RunController(Workbench workbench, ApiServices services, ApiModel shared, String path) {
        this.workbench = workbench;
        this.shared = shared;
        this.path = path;
        running = new Running(workbench, services, shared, model, path);
    }

    @FXML
    private void initialize() {
        place.setText("requests/" + path);
        environment.setItems(shared.environments());
        environment.setConverter(new EnvironmentNames(shared));
        environment.valueProperty().bindBidirectional(shared.environmentProperty());
        tree.setRoot(model.root());
        tree.setCellFactory(view -> new RunCell());
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        tree.getSelectionModel().selectedItemProperty().subscribe(this::showDetail);
        failedOnly.selectedProperty().bindBidirectional(model.failedOnlyProperty());
        problem.managedProperty().bind(problem.visibleProperty());
        report.getItems()
                .setAll(
                        item("Page with waterfall (HTML)…", "run.html", HtmlReport::of),
                        item("JUnit (XML)…", "run.xml", JUnitReport::of),
                        item("JSON…", "run.json", JsonReport::of),
                        item("TAP…", "run.tap", TapReport::of));
        subscriptions =
                Subscription.combine(
                        model.stateProperty().subscribe(this::showState),
                        model.endedProperty().subscribe(count -> showSummary()),
                        model.requestsProperty().subscribe(count -> showSummary()),
                        model.coverageProperty().subscribe(text -> showDetail(chosen())),
                        model.dataProperty().subscribe(this::showData));
    }

    private MenuItem item(String words, String name, Function<List<RunOutcome>, String> written) {
        var item = new MenuItem(words);
        item.setOnAction(event ->
                workbench
                        .questions()
                        .saveFile("Save the report", name, file -> write(file, written)));
        return item;
    }

    private void write(Path file, Function<List<RunOutcome>, String> written) {
        List<RunOutcome> outcomes = model.outcomes();
        workbench
                .jobs()
                .start(
                        "Writing " + file.getFileName(),
                        progress -> {
                            try {
                                return Files.writeString(file, written.apply(outcomes));
                            } catch (IOException failure) {
                                throw Problem.of(
                                                ProblemCode.REQUEST_STORE,
                                                "The report could not be written.",
                                                String.valueOf(failure.getMessage()))
                                        .exception(failure);
                            }
                        })
                .whenDone(place -> workbench.announce("Wrote " + place.getFileName()))
                .whenFailed(workbench::report);
    }

    private void showState(RunModel.State state) {
        boolean busy = state == RunModel.State.RUNNING;
        run.setText(busy ? "Cancel" : "Run");
        run.getStyleClass().removeAll("accent", "danger");
        run.getStyleClass().add(busy ? "danger" : "accent");
        form.setDisable(busy);
        report.setDisable(busy || model.outcomes().isEmpty());
        Problem why = model.problem();
        problem.setVisible(why != null);
        problem.setText(why == null ? "" : why.text());
        if (state == RunModel.State.READY) {
            pane.empty(
                    "Every file is run with cookies and variables of its own, its requests in"
                            + " order. What a file says of its answers is checked.",
                    "Run",
                    this::run);
        } else if (!busy && model.outcomes().isEmpty() && why == null) {
            pane.empty("There are no requests here.", null, () -> {});
        } else {
            pane.ready();
        }
        showSummary();
        chooseFirstFailure();
    }

    private void chooseFirstFailure() {
        if (model.stateProperty().get() == RunModel.State.DONE
                && tree.getSelectionModel().isEmpty()) {
            model.root().getChildren().stream()
                    .filter(each ->
                            each.getValue() instanceof RunLine line
                                    && line.state() == RunLine.State.FAILED)
                    .findFirst()
                    .ifPresent(each -> tree.getSelectionModel().select(each));
        }
    }

    private void showSummary() {
        RunModel.State state = model.stateProperty().get();
        if (state == RunModel.State.READY) {
            summary.setText("");
            return;
        }
        int failed = model.failedProperty().get();
        int ended = model.endedProperty().get();
        summary.setText(
                switch (state) {
                            case RUNNING -> "Running: ";
                            case CANCELLED -> "Cancelled: ";
                            case FAILED -> "Stopped: ";
                            case READY, DONE -> "";
                        }
                        + (failed == 0 ? "" : failed + " of ")
                        + Amounts.count(ended, "file")
                        + (failed > 0 ? " failed" : state == RunModel.State.DONE ? " passed" : "")
                        + " · "
                        + Amounts.count(model.requestsProperty().get(), "request")
                        + " · "
                        + Amounts.time(Duration.ofNanos(System.nanoTime() - began)));
        summary.getStyleClass().removeAll("status-good", "status-bad");
        if (state == RunModel.State.DONE || failed > 0) {
            summary.getStyleClass().add(failed == 0 ? "status-good" : "status-bad");
        }
    }

    private @Nullable TreeItem<@Nullable RunLine> chosen() {
        return tree.getSelectionModel().getSelectedItem();
    }

    private void showDetail(@Nullable TreeItem<@Nullable RunLine> item) {
        RunOutcome whole = null;
        if (item != null
                && item.getParent() instanceof TreeItem<@Nullable RunLine> parent
                && parent.getValue() instanceof RunLine.OfFile file) {
            whole = file.outcome();
        }
        detail.show(item == null ? null : item.getValue(), whole, model.coverageProperty().get());
    }

    private void showData(@Nullable Path file) {
        dataName.setText(
                file == null ? "No data file" : "A run for each row of " + file.getFileName());
        dataButton.setText(file == null ? "Data file…" : "No data");
    }

    @FXML
    private void chooseData() {
        if (model.dataProperty().get() != null) {
            model.dataProperty().set(null);
        } else {
            workbench
                    .questions()
                    .openFile(
                            "A CSV or JSON file of values", file -> model.dataProperty().set(file));
        }
    }

    private void open() {
        TreeItem<@Nullable RunLine> item = tree.getSelectionModel().getSelectedItem();
        switch (item == null ? null : item.getValue()) {
            case null -> {}
            case RunLine.OfFile file -> workbench.open(ApiScreen.target(file.path()));
            case RunLine.OfEntry entry -> workbench.open(ApiScreen.target(entry.path()));
        }
    }

    @FXML
    void run() {
        if (model.stateProperty().get() == RunModel.State.RUNNING) {
            running.cancel();
            return;
        }
        began = System.nanoTime();
        tree.getSelectionModel().clearSelection();
        running.start(
                new Running.Asked(
                        form.choice(),
                        form.jobs(),
                        form.repeat(),
                        form.stopAtFailure(),
                        form.againstDescription(),
                        model.dataProperty().get()));
    }

    void dispose() {
        running.cancel();
        subscriptions.unsubscribe();
        environment.valueProperty().unbindBidirectional(shared.environmentProperty());
    }
}
