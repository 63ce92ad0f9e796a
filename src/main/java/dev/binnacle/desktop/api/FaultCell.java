package dev.binnacle.desktop.api;

import dev.binnacle.api.graphql.Fault;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/** What does not fit, with line and column. */
final class FaultCell extends ListCell<Fault> {
    FaultCell() {
        setPrefWidth(0);
        getStyleClass().addAll("mono", "fault-line");
    }

    @Override
    protected void updateItem(@Nullable Fault fault, boolean empty) {
        super.updateItem(fault, empty);
        setText(
                empty || fault == null
                        ? null
                        : fault.line() + ":" + fault.column() + "  " + fault.sentence());
    }
}
