package dev.binnacle.desktop.activity;

import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The sidebar: what the timeline shows. */
public final class ActivityFilterController {
    private final Workbench workbench;
    private final ActivityModel model;
    @FXML private TextField text;
    @FXML private VBox kinds;

    ActivityFilterController(Workbench workbench, ActivityModel model) {
        this.workbench = workbench;
        this.model = model;
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(model.textProperty());
        for (Event.Kind kind : Event.Kind.values()) {
            var box = new CheckBox(kind.title());
            box.selectedProperty().bindBidirectional(model.wantedProperty(kind));
            kinds.getChildren().add(box);
        }
        var failed = new CheckBox("Only what failed");
        failed.selectedProperty().bindBidirectional(model.failedOnlyProperty());
        kinds.getChildren().add(failed);
    }

    @FXML
    private void open() {
        workbench.open(Target.of(Target.Kind.HISTORY, ""));
    }
}
