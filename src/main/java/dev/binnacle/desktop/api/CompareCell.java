package dev.binnacle.desktop.api;

import dev.binnacle.base.LineDiff;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** A line of two answers: the earlier one left, the later one right. */
final class CompareCell extends ListCell<LineDiff.Line> {
    private final Label left = side();
    private final Label right = side();
    private final HBox both = new HBox(left, right);

    CompareCell() {
        setPrefWidth(0);
        left.prefWidthProperty().bind(widthProperty().divide(2));
        right.prefWidthProperty().bind(widthProperty().divide(2));
    }

    private static Label side() {
        var label = new Label();
        label.getStyleClass().addAll("mono", "compare-side");
        label.setMinWidth(0);
        return label;
    }

    @Override
    protected void updateItem(LineDiff.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        show(left, line.before(), line.same() ? "" : "line-removed", "− ");
        show(right, line.after(), line.same() ? "" : "line-added", "+ ");
        setGraphic(both);
    }

    private static void show(Label label, @Nullable String text, String style, String sign) {
        label.getStyleClass().removeAll("line-removed", "line-added", "line-none");
        label.setText(text == null ? "" : (style.isEmpty() ? "  " : sign) + text);
        if (!style.isEmpty()) {
            label.getStyleClass().add(text == null ? "line-none" : style);
        }
    }
}
