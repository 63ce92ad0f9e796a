package dev.binnacle.desktop.api;

import dev.binnacle.api.check.Checked;
import dev.binnacle.api.check.Failure;
import dev.binnacle.desktop.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/** A check: whether it holds, as the file has it, and below what was found instead. */
final class CheckLine extends HBox {
    CheckLine(Checked.Check check) {
        super(8);
        setAlignment(Pos.TOP_LEFT);
        Failure failure = check.failure();
        FontIcon icon = Icons.icon(failure == null ? "fth-check" : "fth-x");
        icon.getStyleClass().add(failure == null ? "check-holds" : "check-fails");
        icon.setAccessibleText(failure == null ? "holds" : "does not hold");
        var lines = new VBox(line(check.words()));
        if (failure != null) {
            Label told = line(failure.message().stripIndent().strip());
            told.getStyleClass().add("status-bad");
            lines.getChildren().add(told);
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(icon, lines);
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("mono");
        return label;
    }
}
