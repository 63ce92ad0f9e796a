package dev.binnacle.desktop.access;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One cell of the matrix: a letter for each privilege, as psql prints them. */
final class MatrixCell extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass USELESS = PseudoClass.getPseudoClass("useless");
    private static final PseudoClass GRANTABLE = PseudoClass.getPseudoClass("grantable");
    private int row;
    private int column;
    private List<Mark> shown = List.of();
    private boolean shownUseless;

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

    void show(MatrixGrid.Place place, List<Mark> marks, boolean selected, boolean useless) {
        row = place.row();
        column = place.column();
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(USELESS, useless);
        if (marks.equals(shown) && useless == shownUseless) {
            return; // styles are costly to set anew
        }
        shown = List.copyOf(marks);
        shownUseless = useless;
        while (getChildren().size() < marks.size()) {
            var letter = new Label();
            letter.setAlignment(Pos.CENTER);
            getChildren().add(letter);
        }
        getChildren().remove(marks.size(), getChildren().size());
        for (int i = 0; i < marks.size(); i++) {
            show((Label) getChildren().get(i), marks.get(i));
        }
        setAccessibleText(
                marks.stream()
                        .filter(mark -> mark.state() != Mark.State.NONE)
                        .map(MatrixCell::words)
                        .collect(
                                Collectors.joining(
                                        ", ", "", useless ? ", without use of the schema" : "")));
    }

    private static String words(Mark mark) {
        String grantable = mark.grantable() ? ", may grant it on" : "";
        return mark.privilege() + " " + mark.state().words() + grantable;
    }

    private static void show(Label letter, Mark mark) {
        boolean none = mark.state() == Mark.State.NONE;
        letter.setText(none ? "–" : String.valueOf(mark.privilege().letter()));
        letter.getStyleClass()
                .setAll("label", "mark", mark.state().name().toLowerCase(Locale.ROOT));
        letter.pseudoClassStateChanged(GRANTABLE, mark.grantable());
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
