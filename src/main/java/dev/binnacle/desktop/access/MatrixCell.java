package dev.binnacle.desktop.access;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One cell of the matrix: a letter for each privilege, as psql prints them. */
final class MatrixCell extends HBox {
    private int row;
    private int column;

    MatrixCell() {
        getStyleClass().add("matrix-cell");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    void show(int newRow, int newColumn, List<Mark> marks, boolean selected) {
        row = newRow;
        column = newColumn;
        while (getChildren().size() < marks.size()) {
            var letter = new Label();
            letter.setAlignment(Pos.CENTER);
            getChildren().add(letter);
        }
        getChildren().remove(marks.size(), getChildren().size());
        for (int i = 0; i < marks.size(); i++) {
            show((Label) getChildren().get(i), marks.get(i));
        }
        getStyleClass().remove("selected");
        if (selected) {
            getStyleClass().add("selected");
        }
        setAccessibleText(
                marks.stream()
                        .filter(mark -> mark.state() != Mark.State.NONE)
                        .map(mark -> mark.privilege() + " " + mark.state().words())
                        .collect(Collectors.joining(", ")));
    }

    private static void show(Label letter, Mark mark) {
        boolean none = mark.state() == Mark.State.NONE;
        letter.setText(none ? "–" : String.valueOf(mark.privilege().letter()));
        letter.getStyleClass()
                .setAll("label", "mark", mark.state().name().toLowerCase(Locale.ROOT));
    }

    /** The index of the letter under the mouse; -1 = between them. */
    int letterAt(MouseEvent event) {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).getBoundsInParent().contains(event.getX(), event.getY())) {
                return i;
            }
        }
        return -1;
    }
}
