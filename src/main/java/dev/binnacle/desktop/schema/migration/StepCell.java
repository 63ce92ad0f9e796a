package dev.binnacle.desktop.schema.migration;

import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.lint.Finding;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A step: its SQL, and under it what it locks, costs, loses, and what was found; or a file. */
final class StepCell extends ListCell<PlanLine> {
    private static final PseudoClass FILE = PseudoClass.getPseudoClass("file");
    private static final double SIDES = 32;
    private static final double NUMBER = 28;

    private final Label number = new Label();
    private final VBox lines = new VBox();
    private final HBox line = new HBox(number, lines);

    StepCell(ListView<PlanLine> list) {
        getStyleClass().add("plan-step");
        number.getStyleClass().addAll("secondary", "step-number");
        number.setMinWidth(NUMBER);
        lines.prefWidthProperty().bind(list.widthProperty().subtract(SIDES + NUMBER));
        lines.maxWidthProperty().bind(list.widthProperty().subtract(SIDES + NUMBER));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PlanLine shown, boolean empty) {
        super.updateItem(shown, empty);
        lines.getChildren().clear();
        pseudoClassStateChanged(FILE, shown instanceof FileLine && !empty);
        if (empty || shown == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (shown) {
            case FileLine file -> show(file);
            case StepLine step -> show(step);
        }
        setGraphic(line);
        applyCss(); // the height is measured next, and the fonts differ in width
    }

    /** A line that is broken at the edge is as high as it is then. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snappedTopInset()
                        + Math.max(number.prefHeight(-1), lines.prefHeight(lines.getPrefWidth()))
                        + snappedBottomInset();
    }

    private void show(FileLine file) {
        number.setText("");
        number.setMinWidth(0);
        add(file.name(), "strong");
        add(file.words(), "secondary");
        file.losses().forEach(loss -> add("loses " + loss, "step-loss"));
        List<String> findings = file.findings();
        for (int i = 0; i < findings.size(); i++) {
            add(findings.get(i), "step-" + file.file().findings().get(i).severity().word());
        }
        setAccessibleText("File " + file.name() + ", " + file.words());
    }

    private void show(StepLine step) {
        number.setMinWidth(NUMBER);
        number.setText(Integer.toString(step.number()));
        add(step.step().sql().strip().replaceAll("\\s+", " "), "mono");
        String loss = step.step().loss();
        if (loss != null) {
            add("loses " + loss, "step-loss");
        }
        if (!step.step().subject().isEmpty()) {
            add(step.claims(), "secondary");
            add(step.reverse(), "secondary");
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
        setAccessibleText("Step " + step.number() + ": " + step.step().sql());
    }

    private void add(String words, String style) {
        var label = new Label(Shown.inFull(words));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        lines.getChildren().add(label);
    }
}
