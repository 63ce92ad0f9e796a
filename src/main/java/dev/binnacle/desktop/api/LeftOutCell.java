package dev.binnacle.desktop.api;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/** A thing that was not carried over: where it stood above what it is. */
final class LeftOutCell extends ListCell<String> {
    private static final double MARGIN = 44;
    private final Text where = new Text();
    private final Text what = new Text();
    private final VBox lines = new VBox(where, what);

    /**
     * @param width of the list: lines are broken to it
     */
    LeftOutCell(ObservableValue<Number> width) {
        var inner = width.map(all -> Math.max(MARGIN, all.doubleValue() - MARGIN));
        where.wrappingWidthProperty().bind(inner);
        what.wrappingWidthProperty().bind(inner);
        where.getStyleClass().add("left-out-where");
        what.getStyleClass().add("left-out-what");
        setPrefWidth(0);
        lines.getStyleClass().add("left-out");
    }

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        int colon = line.indexOf(": ");
        where.setText(colon < 0 ? "" : line.substring(0, colon));
        where.setManaged(colon > 0);
        what.setText(line.substring(colon < 0 ? 0 : colon + 2));
        setGraphic(lines);
    }
}
