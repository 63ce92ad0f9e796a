package dev.binnacle.desktop.control.grid;

import dev.binnacle.desktop.control.Tip;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The node of one cell in view; used again for other cells as the view moves. */
final class GridCell extends Label {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final Map<RowMark, PseudoClass> CHANGES = changes();
    private static final Map<CellLook.Tone, PseudoClass> TONES = tones();
    private static final double NARROWEST_LETTER = 5;

    private int row = -1;
    private int column = -1;
    private long stamp = -1;
    private double shownWidth = -1;
    private CellLook look = CellLook.BLANK;
    private RowMark rowMark = RowMark.NONE;
    private String columnName = "";

    GridCell() {
        getStyleClass().setAll("grid-cell");
        setManaged(false);
        setMouseTransparent(false);
        setAccessibleRole(AccessibleRole.TABLE_CELL);
    }

    private static Map<RowMark, PseudoClass> changes() {
        var all = new EnumMap<RowMark, PseudoClass>(RowMark.class);
        for (RowMark mark : RowMark.values()) {
            if (mark != RowMark.NONE) {
                all.put(mark, PseudoClass.getPseudoClass(mark.style()));
            }
        }
        return all;
    }

    private static Map<CellLook.Tone, PseudoClass> tones() {
        var all = new EnumMap<CellLook.Tone, PseudoClass>(CellLook.Tone.class);
        for (CellLook.Tone tone : CellLook.Tone.values()) {
            all.put(tone, PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)));
        }
        return all;
    }

    /** Shows a cell of the model, unless it already does. */
    void show(GridModel model, int newRow, int newColumn, double width, long newStamp) {
        if (row == newRow && column == newColumn && stamp == newStamp && shownWidth == width) {
            return;
        }
        row = newRow;
        column = newColumn;
        stamp = newStamp;
        shownWidth = width;
        GridColumn about = model.columns().get(column);
        columnName = about.name();
        draw(model.look(row, column), model.mark(row), about, width);
    }

    private void draw(CellLook newLook, RowMark newMark, GridColumn about, double width) {
        look = newLook;
        setAlignment(about.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        int room = (int) (width / NARROWEST_LETTER) + 1;
        String text = look.text();
        setText(text.length() > room ? text.substring(0, room) : text);
        TONES.forEach((tone, style) -> pseudoClassStateChanged(style, tone == look.tone()));
        RowMark change = newMark == RowMark.UPDATED ? look.change() : newMark;
        pseudoClassStateChanged(CHANGED, look.change() != RowMark.NONE);
        if (change != rowMark) {
            rowMark = change;
            CHANGES.forEach((mark, style) -> pseudoClassStateChanged(style, mark == rowMark));
        }
        Tip.setText(this, look.note());
    }

    void place(boolean selected, boolean cursor) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURSOR, cursor);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> look.text() + ", " + columnName + rowWords();
            case ROW_INDEX -> row;
            case COLUMN_INDEX -> column;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private String rowWords() {
        String words = rowMark.words();
        return ", row " + (row + 1) + (words.isEmpty() ? "" : ", " + words);
    }
}
