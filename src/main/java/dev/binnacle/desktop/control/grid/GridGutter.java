package dev.binnacle.desktop.control.grid;

import dev.binnacle.desktop.control.Tip;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;

/** Left of the rows: a sign for each row with something staged. */
final class GridGutter extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Rectangle edge = new Rectangle();
    private final List<Label> pool = new ArrayList<>();

    GridGutter() {
        getStyleClass().add("grid-gutter");
        setClip(edge);
        setManaged(false);
    }

    void arrange(GridModel model, GridState state, GridView view, double width) {
        edge.setWidth(width);
        edge.setHeight(view.height());
        int first = view.firstRow();
        int rows = Math.max(0, view.lastRow(model.rows()) - first + 1);
        while (pool.size() < rows) {
            pool.add(label());
        }
        for (int line = 0; line < pool.size(); line++) {
            Label label = pool.get(line);
            label.setVisible(line < rows);
            if (line < rows) {
                int row = first + line;
                mark(label, model, row);
                label.pseudoClassStateChanged(SELECTED, touched(state.selection(), row));
                double top = row * view.rowHeight() - view.y();
                label.resizeRelocate(0, top, width, view.rowHeight());
            }
        }
    }

    private static boolean touched(GridSelection selection, int row) {
        return selection.areas().stream()
                .anyMatch(area -> row >= area.top() && row <= area.bottom());
    }

    private static void mark(Label label, GridModel model, int row) {
        RowMark mark = model.mark(row);
        label.setText(mark.sign());
        for (RowMark each : RowMark.values()) {
            if (each != RowMark.NONE) {
                label.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(each.style()), each == mark);
            }
        }
        String note = model.note(row).isEmpty() ? mark.words() : model.note(row);
        label.setAccessibleText(note);
        Tip.setText(label, note);
    }

    private Label label() {
        var label = new Label();
        label.getStyleClass().setAll("grid-mark");
        label.setAlignment(Pos.CENTER);
        label.setManaged(false);
        label.setMouseTransparent(false);
        getChildren().add(label);
        return label;
    }
}
