package dev.binnacle.desktop.control.grid;

import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the user does in a grid beyond moving about. Rows and columns are the model's. */
public interface GridActions {
    /**
     * @param add keep the order there is and add this column to it
     */
    default void sort(int column, boolean add) {}

    /** How to edit this cell; null = it cannot be edited (and whoever is asked says why). */
    default @Nullable EditorSetup edit(int row, int column) {
        return null;
    }

    default void enter(int row, int column, CellEntry entry) {}

    /** The editor was left by Esc with other text in it: nothing changes, but the text is kept. */
    default void abandoned(int row, int column, CellEntry entry) {}

    default void delete(List<Integer> rows) {}

    default void copy() {}

    default void paste() {}

    /** Looks at the whole value. */
    default void open(int row, int column) {}

    default List<MenuItem> cellMenu(int row, int column) {
        return List.of();
    }

    default List<MenuItem> headerMenu(int column) {
        return List.of();
    }

    /** Reading on past the last row, where more can be had. */
    default void reachedEnd() {}

    static GridActions none() {
        return new GridActions() {};
    }
}
