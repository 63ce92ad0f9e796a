package dev.binnacle.desktop.schema.migration;

import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.diff.Difference;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** An object that differs: which way, what it is, its name. */
final class DifferenceCell extends ListCell<Difference> {
    private final Label mark = new Label();
    private final Label kind = new Label();
    private final Label name = new Label();
    private final HBox line = new HBox(8, mark, name, kind);

    DifferenceCell() {
        kind.getStyleClass().add("secondary");
        name.getStyleClass().add("mono");
        line.getStyleClass().add("difference");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Difference difference, boolean empty) {
        super.updateItem(difference, empty);
        if (empty || difference == null) {
            setGraphic(null);
            return;
        }
        mark.setText(
                switch (difference.kind()) {
                    case ADDED -> "+";
                    case REMOVED -> "−";
                    case CHANGED -> "~";
                });
        mark.getStyleClass()
                .setAll(
                        "label",
                        "mono",
                        switch (difference.kind()) {
                            case ADDED -> "mark-added";
                            case REMOVED -> "mark-removed";
                            case CHANGED -> "mark-changed";
                        });
        kind.setText(difference.id().kind().words());
        name.setText(Shown.inFull(difference.id().path()));
        setAccessibleText(
                difference.kind().toString().toLowerCase(Locale.ROOT)
                        + " "
                        + difference.id().words());
        setGraphic(line);
    }
}
