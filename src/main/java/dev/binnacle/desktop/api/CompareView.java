package dev.binnacle.desktop.api;

import dev.binnacle.base.Job;
import dev.binnacle.base.LineDiff;
import dev.binnacle.desktop.control.StatePane;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** An answer beside an earlier one or an example, line by line; and the place to keep examples. */
public final class CompareView extends VBox {
    private final ComboBox<Comparing.Earlier> earlier = new ComboBox<>();
    private final CheckBox headers = new CheckBox("Headers");
    private final CheckBox differences = new CheckBox("Changes only");
    private final Label summary = new Label();
    private final TextField name = new TextField();
    private final Button keep = new Button("Keep as example");
    private final ListView<LineDiff.Line> lines = new ListView<>();
    private final StatePane pane = new StatePane();
    private @Nullable Comparing comparing;
    private @Nullable Answer now;
    private @Nullable Answer before;
    private @Nullable Job<?> running;

    public CompareView() {
        earlier.setPromptText("Compare with…");
        earlier.setAccessibleText("Earlier answer or example");
        earlier.getStyleClass().add("compare-earlier");
        name.setPromptText("Name of an example");
        name.setAccessibleText("Name of an example");
        name.setPrefColumnCount(12);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        keep.setOnAction(event -> keep());
        name.setOnAction(event -> keep());
        summary.getStyleClass().add("secondary");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        var with = new HBox(8, earlier, summary);
        var kept = new HBox(4, name, keep);
        var row = new FlowPane(16, 4, with, differences, headers, kept);
        row.getStyleClass().add("compare-tools");
        with.getStyleClass().add("compare-pair");
        kept.getStyleClass().add("compare-pair");
        lines.setFixedCellSize(20);
        lines.getStyleClass().addAll("edge-to-edge", "compare-lines");
        lines.setAccessibleText("The earlier answer left, this one right");
        lines.setCellFactory(view -> new CompareCell());
        lines.setPlaceholder(
                new Label("Choose an earlier answer or an example to see what differs."));
        pane.setContent(lines);
        pane.ready();
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(row, pane);
        earlier.valueProperty().subscribe(this::read);
        headers.selectedProperty().subscribe(on -> show());
        differences.selectedProperty().subscribe(on -> show());
    }

    void serve(Comparing with) {
        comparing = with;
    }

    /** An answer came. The choice stays, so that what it is compared with does. */
    void show(Answer answer) {
        now = answer;
        fill();
        show();
    }

    private void fill() {
        Comparing with = comparing;
        if (with != null) {
            with.list(found -> {
                Comparing.Earlier chosen = earlier.getValue();
                if (!found.equals(earlier.getItems())) {
                    earlier.getItems().setAll(found);
                    earlier.setValue(found.contains(chosen) ? chosen : null);
                }
            });
        }
    }

    private void read(Comparing.@Nullable Earlier chosen) {
        Comparing with = comparing;
        before = null;
        show();
        if (chosen == null || with == null) {
            return;
        }
        with.read(
                chosen,
                answer -> {
                    if (chosen.equals(earlier.getValue())) {
                        before = answer;
                        show();
                    }
                });
    }

    private void keep() {
        Comparing with = comparing;
        Answer answer = now;
        if (with == null || answer == null || name.getText().isBlank()) {
            return;
        }
        if (with.path().isEmpty()) {
            summary.setText("Save the request first: examples stand beside its file.");
            return;
        }
        with.save(
                name.getText().strip(),
                answer,
                () -> {
                    name.clear();
                    fill();
                });
    }

    private void show() {
        Answer left = before;
        Answer right = now;
        Comparing with = comparing;
        if (left == null || right == null || with == null) {
            if (with != null) {
                with.stop();
            }
            lines.getItems().clear();
            summary.setText("");
            pane.ready();
            return;
        }
        var wanted =
                new Compared.Wanted(left, right, headers.isSelected(), differences.isSelected());
        Job<Compared> job = with.compare(wanted, this::show);
        pane.loading(job);
        running = job;
        job.whenCancelled(() -> stopped(job)).whenFailed(problem -> stopped(job));
    }

    private void show(Compared compared) {
        summary.setText(compared.words());
        lines.setItems(FXCollections.observableList(compared.lines()));
        pane.ready();
    }

    /** What was compared before is no longer what is wanted. */
    private void stopped(Job<?> job) {
        if (job == running) {
            lines.getItems().clear();
            summary.setText("Not compared");
            pane.ready();
        }
    }
}
