package dev.binnacle.desktop.data;

import dev.binnacle.base.Problem;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the panel under a table's grid shows. One thing at a time. */
final class PanelModel {
    /** The panel's contents. */
    sealed interface Panel {
        /** Nothing: the panel is closed. */
        record Closed() implements Panel {}

        /** The statements that saving would run. */
        record Statements() implements Panel {}

        /** The rows that others changed. */
        record Conflicts() implements Panel {}

        /** A whole value, by place in the grid. */
        record Cell(int row, int column) implements Panel {}

        /** Why the last save did not happen. */
        record Refusal(Problem problem) implements Panel {}
    }

    private final ReadOnlyObjectWrapper<Panel> shown =
            new ReadOnlyObjectWrapper<>(new Panel.Closed());

    ReadOnlyObjectProperty<Panel> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void show(Panel panel) {
        shown.set(panel);
    }

    void close() {
        shown.set(new Panel.Closed());
    }

    void toggleStatements() {
        show(shown.get() instanceof Panel.Statements ? new Panel.Closed() : new Panel.Statements());
    }

    void showValue(int row, int column) {
        show(new Panel.Cell(row, column));
    }
}
