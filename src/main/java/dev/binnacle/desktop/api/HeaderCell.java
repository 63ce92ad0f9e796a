package dev.binnacle.desktop.api;

import dev.binnacle.api.Header;
import dev.binnacle.desktop.control.Tip;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** A header in one line: its name dim, its value after it. */
final class HeaderCell extends ListCell<Header> {
    private final Label name = new Label();
    private final Label value = new Label();
    private final HBox line = new HBox(8, name, value);

    HeaderCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().addAll("mono", "header-name");
        value.getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(@Nullable Header header, boolean empty) {
        super.updateItem(header, empty);
        if (empty || header == null) {
            setGraphic(null);
            Tip.setText(this, null);
            return;
        }
        name.setText(header.name());
        value.setText(header.value());
        Tip.setText(this, header.name() + ": " + header.value());
        setGraphic(line);
    }
}
