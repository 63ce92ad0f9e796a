package dev.binnacle.desktop.api;

import dev.binnacle.api.check.Checked;
import dev.binnacle.api.check.Failure;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A check: whether it holds, as the file has it, and below what was found instead. */
final class CheckCell extends ListCell<Checked.Check> {
    private final FontIcon icon = Icons.icon("fth-check");
    private final Label words = new Label();
    private final Label told = new Label();
    private final VBox lines = new VBox(words);
    private final HBox line = new HBox(8, icon, lines);

    CheckCell() {
        setPrefWidth(0);
        line.setAlignment(Pos.TOP_LEFT);
        words.getStyleClass().add("mono");
        told.getStyleClass().addAll("mono", "status-bad");
        told.setWrapText(true);
    }

    @Override
    protected void updateItem(Checked.@Nullable Check check, boolean empty) {
        super.updateItem(check, empty);
        if (empty || check == null) {
            setGraphic(null);
            Tip.setText(this, null);
            return;
        }
        Failure failure = check.failure();
        icon.setIconLiteral(failure == null ? "fth-check" : "fth-x");
        icon.getStyleClass().removeAll("check-holds", "check-fails");
        icon.getStyleClass().add(failure == null ? "check-holds" : "check-fails");
        icon.setAccessibleText(failure == null ? "holds" : "does not hold");
        words.setText(check.words());
        lines.getChildren().remove(told);
        if (failure != null) {
            told.setText(said(failure));
            lines.getChildren().add(told);
        }
        Tip.setText(this, failure == null ? null : said(failure));
        setGraphic(line);
    }

    private static String said(Failure failure) {
        return failure.message().stripIndent().strip();
    }
}
