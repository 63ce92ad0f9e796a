package dev.binnacle.desktop.control.grid;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard in a grid. */
final class GridKeys {
    private final DataGrid grid;

    GridKeys(DataGrid grid) {
        this.grid = grid;
    }

    void install() {
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        grid.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != grid || grid.selection().empty()) {
            return;
        }
        if (move(event) || act(event)) {
            event.consume();
        }
    }

    private boolean move(KeyEvent event) {
        GridSelection selection = grid.selection();
        int rows = grid.rows();
        int last = grid.columns().places() - 1;
        int page = Math.max(1, (int) (grid.view().height() / grid.view().rowHeight()) - 1);
        boolean jump = event.isShortcutDown();
        int row = selection.row();
        int place = selection.place();
        switch (event.getCode()) {
            case UP, KP_UP -> row = jump ? 0 : row - 1;
            case DOWN, KP_DOWN -> row = jump ? rows - 1 : row + 1;
            case LEFT, KP_LEFT -> place = jump ? 0 : place - 1;
            case RIGHT, KP_RIGHT -> place = jump ? last : place + 1;
            case PAGE_UP -> row -= page;
            case PAGE_DOWN -> row += page;
            case HOME -> {
                place = 0;
                row = jump ? 0 : row;
            }
            case END -> {
                place = last;
                row = jump ? rows - 1 : row;
            }
            default -> {
                return false;
            }
        }
        if (event.isAltDown()) {
            return false;
        }
        if (event.isShiftDown()) {
            selection.extendTo(row, place);
        } else {
            selection.moveTo(row, place);
        }
        grid.reveal();
        return true;
    }

    private boolean act(KeyEvent event) {
        return event.isShortcutDown() || event.isAltDown() ? shortcut(event) : plain(event);
    }

    private boolean shortcut(KeyEvent event) {
        GridSelection selection = grid.selection();
        switch (event.getCode()) {
            case A -> selection.selectAll();
            case C -> grid.actions().copy();
            case V -> grid.actions().paste();
            case N -> {
                return event.isAltDown() && setNull();
            }
            case DIGIT0, NUMPAD0 -> setNull();
            case SPACE -> selection.selectColumns(selection.place(), selection.place());
            case INSERT -> grid.actions().copy();
            default -> {
                return false;
            }
        }
        return !event.isAltDown() || event.getCode() == KeyCode.N;
    }

    /** Sets NULL where the cell may be NULL; the model says why where not. */
    private boolean setNull() {
        EditorSetup setup = grid.actions().edit(grid.cursorRow(), grid.cursorColumn());
        if (setup != null) {
            grid.actions().enter(grid.cursorRow(), grid.cursorColumn(), CellEntry.NULL);
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case F2 -> {
                if (event.isShiftDown()) {
                    grid.editLarge();
                } else {
                    grid.edit();
                }
            }
            case ENTER -> step(event.isShiftDown() ? -1 : 1, 0);
            case TAB -> step(0, event.isShiftDown() ? -1 : 1);
            case DELETE -> grid.actions().delete(grid.selection().selectedRows());
            case SPACE -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                grid.selection().selectRows(grid.selection().row(), grid.selection().row());
            }
            case F3 -> grid.actions().open(grid.cursorRow(), grid.cursorColumn());
            case ESCAPE ->
                    grid.selection().moveTo(grid.selection().row(), grid.selection().place());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Moves the cursor by one, from the end of a row to the start of the next. */
    void step(int rows, int places) {
        GridSelection selection = grid.selection();
        int last = grid.columns().places() - 1;
        int row = selection.row() + rows;
        int place = selection.place() + places;
        if (place > last && row < grid.rows() - 1) {
            place = 0;
            row++;
        } else if (place < 0 && row > 0) {
            place = last;
            row--;
        }
        selection.moveTo(row, place);
        grid.reveal();
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean text =
                !letter.isEmpty()
                        && !Character.isISOControl(letter.codePointAt(0))
                        && !event.isShortcutDown()
                        && !event.isAltDown();
        if (event.getTarget() == grid && text && !grid.isEditing()) {
            grid.editing().begin(letter, false);
            event.consume();
        }
    }
}
