package dev.binnacle.desktop.data;

import dev.binnacle.desktop.control.grid.DataGrid;

/** Cells out to the clipboard and in from it. */
final class Copying {
    private final TableParts parts;

    /** How cells are written out. */
    enum Form {
        TSV("TSV"),
        CSV("CSV"),
        JSON("JSON"),
        INSERT("INSERT");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Copying(TableParts parts) {
        this.parts = parts;
    }

    void copy(DataGrid grid, Form form) {
        parts.workbench().announce("Copied " + grid.selection().area().cells() + form.title());
    }

    void paste(DataGrid grid) {
        parts.workbench().announce("Paste " + grid.cursorRow());
    }
}
