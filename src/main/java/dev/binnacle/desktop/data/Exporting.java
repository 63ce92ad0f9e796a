package dev.binnacle.desktop.data;

import javafx.scene.control.MenuItem;

import java.util.List;

/** Whole tables out to files. */
final class Exporting {
    private final TableParts parts;

    Exporting(TableParts parts) {
        this.parts = parts;
    }

    List<MenuItem> items() {
        return List.of(ToolbarMenus.item("Export …", () -> parts.workbench().announce("")));
    }
}
