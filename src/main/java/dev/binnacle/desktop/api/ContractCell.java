package dev.binnacle.desktop.api;

import dev.binnacle.desktop.control.Icons;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether a thing is as described, what it is, and below where. */
final class ContractCell extends ListCell<ContractLine> {
    private static final double MARGIN = 64;
    private final FontIcon icon = Icons.icon("fth-check");
    private final Text words = new Text();
    private final Text place = new Text();
    private final HBox line = new HBox(8, icon, new VBox(words, place));

    /**
     * @param width of the list: lines are broken to it
     */
    ContractCell(ObservableValue<Number> width) {
        var inner = width.map(all -> Math.max(MARGIN, all.doubleValue() - MARGIN));
        words.wrappingWidthProperty().bind(inner);
        place.wrappingWidthProperty().bind(inner);
        words.getStyleClass().add("contract-words");
        place.getStyleClass().add("contract-place");
        line.setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("contract-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ContractLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        icon.setIconLiteral(item.kind().icon());
        icon.getStyleClass().removeAll("check-fails", "check-holds", "check-waits");
        icon.getStyleClass().add(item.kind().style());
        words.setText(item.words());
        place.setText(item.place());
        place.setManaged(!item.place().isEmpty());
        place.setVisible(!item.place().isEmpty());
        setGraphic(line);
    }
}
