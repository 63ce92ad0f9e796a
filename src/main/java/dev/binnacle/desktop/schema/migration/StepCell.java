package dev.binnacle.desktop.schema.migration;

import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.lint.Finding;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A step: its SQL, and under it what it locks, costs, loses, and what was found. */
final class StepCell extends ListCell<StepLine> {
    private static final double SIDES = 32;
    private static final double NUMBER = 28;

    private final Label number = new Label();
    private final VBox lines = new VBox();
    private final HBox line = new HBox(number, lines);

    StepCell(ListView<StepLine> list) {
        getStyleClass().add("plan-step");
        number.getStyleClass().addAll("secondary", "step-number");
        number.setMinWidth(NUMBER);
        lines.prefWidthProperty().bind(list.widthProperty().subtract(SIDES + NUMBER));
        lines.maxWidthProperty().bind(list.widthProperty().subtract(SIDES + NUMBER));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StepLine step, boolean empty) {
        super.updateItem(step, empty);
        if (empty || step == null) {
            setGraphic(null);
            return;
        }
        number.setText(Integer.toString(step.number()));
        lines.getChildren().clear();
        add(step.step().sql().strip().replaceAll("\\s+", " "), "mono");
        if (!step.step().subject().isEmpty()) {
            add(step.claims(), "secondary");
            add(step.reverse(), "secondary");
        }
        String loss = step.step().loss();
        if (loss != null) {
            add("loses " + loss, "step-loss");
        }
        for (Finding finding : step.findings()) {
            add(
                    finding.severity().word() + ": " + finding.message(),
                    "step-" + finding.severity().word());
        }
        String shown = step.shown();
        if (!shown.isEmpty()) {
            add(shown, step.disproved() ? "step-loss" : "step-shown");
        }
        setGraphic(line);
        setAccessibleText("Step " + step.number() + ": " + step.step().sql());
    }

    private void add(String words, String style) {
        var label = new Label(Shown.inFull(words));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        lines.getChildren().add(label);
    }
}
