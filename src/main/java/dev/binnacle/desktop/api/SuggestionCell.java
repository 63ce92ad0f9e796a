package dev.binnacle.desktop.api;

import dev.binnacle.api.complete.Suggestion;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/** A suggestion: its kind dim, its text, and at the right what is known of it. */
final class SuggestionCell extends ListCell<Suggestion> {
    private final Label kind = new Label();
    private final Label text = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(8, kind, text, detail);

    SuggestionCell() {
        kind.getStyleClass().addAll("secondary", "suggestion-kind");
        text.getStyleClass().add("mono");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        detail.getStyleClass().addAll("secondary", "suggestion-detail");
        line.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Suggestion item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        kind.setText(item.kind());
        text.setText(item.text().lines().findFirst().orElse("").strip());
        detail.setText(item.detail());
        setAccessibleText(item.text() + ", " + item.kind() + ", " + item.detail());
        setGraphic(line);
    }
}
