package dev.binnacle.desktop.control.grid;

import javafx.scene.Node;

/** An editor over a cell. It tells its {@link Ending} when it is done; it writes nothing itself. */
interface CellEditor {
    Node node();

    void focus();

    /** What would be entered now. */
    CellEntry entry();

    /** Whether that differs from what the cell held. */
    boolean changed();

    /** Whether it needs more room than a cell. */
    default boolean large() {
        return false;
    }

    /** The height it asks for, where large. */
    default double height() {
        return 0;
    }

    /** How editing ends. */
    interface Ending {
        /** Entered; the cursor moves by so many rows and places. */
        void done(int rows, int places);

        /** One of the offered values was chosen. */
        void chosen(CellEntry entry);

        /** Left by Esc. */
        void left();

        void focusLost();
    }
}
