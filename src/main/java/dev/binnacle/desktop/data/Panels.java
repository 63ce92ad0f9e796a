package dev.binnacle.desktop.data;

import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.shell.View;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** Shows in the panel under the grid what {@link PanelModel} says. */
final class Panels {
    private final TableParts parts;
    private final DataGrid grid;
    private final StackPane place;

    Panels(TableParts parts, DataGrid grid, StackPane place) {
        this.parts = parts;
        this.grid = grid;
        this.place = place;
    }

    void follow() {
        parts.panels().shownProperty().subscribe(this::show);
    }

    private void show(PanelModel.Panel panel) {
        place.getChildren().clear();
        place.setManaged(!(panel instanceof PanelModel.Panel.Closed));
        switch (panel) {
            case PanelModel.Panel.Closed closed -> {}
            case PanelModel.Panel.Statements statements ->
                    put(View.STATEMENTS_PANEL, new StatementsPanel(parts));
            case PanelModel.Panel.Conflicts conflicts ->
                    put(View.CONFLICT_PANEL, new ConflictPanel(parts, grid));
            case PanelModel.Panel.Cell cell ->
                    put(View.VALUE_PANEL, new ValuePanel(parts, cell.row(), cell.column()));
            case PanelModel.Panel.Refusal refusal ->
                    put(View.REFUSAL_PANEL, new RefusalPanel(parts, refusal.problem()));
        }
    }

    private void put(View view, Object controller) {
        Parent loaded = parts.workbench().views().load(view, controller);
        place.getChildren().setAll(loaded);
    }
}
