package dev.binnacle.desktop.data;

import dev.binnacle.database.Column;
import dev.binnacle.desktop.control.grid.DataGrid;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.List;

/** The row at the cursor, field by field, and the rows it refers to or that refer to it. */
final class RowInspector {
    private final TableParts parts;
    private final DataGrid grid;
    private final ObservableList<Column> columns = FXCollections.observableArrayList();
    private final PauseTransition soon = new PauseTransition(Duration.millis(120));
    private final RelatedRows relatedRows;
    private int shown = -1;
    private @FXML Label title;
    private @FXML ListView<Column> fields;
    private @FXML Label relatedTitle;
    private @FXML ScrollPane relatedScroll;
    private @FXML VBox related;

    RowInspector(TableParts parts, DataGrid grid) {
        this.parts = parts;
        this.grid = grid;
        this.relatedRows = new RelatedRows(parts);
    }

    @FXML
    private void initialize() {
        columns.setAll(parts.model().table().columns());
        fields.setItems(columns);
        fields.setMaxHeight(columns.size() * fields.getFixedCellSize() + 2);
        fields.setCellFactory(view -> new FieldCell(parts, this::row, this::edit));
        fields.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    Column column = fields.getSelectionModel().getSelectedItem();
                    boolean edits =
                            event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
                    if (edits && column != null) {
                        edit(column);
                        event.consume();
                    }
                });
        soon.setOnFinished(event -> show());
        grid.selection().revision().addListener((property, old, now) -> follow());
        parts.model().revision().addListener((property, old, now) -> follow());
        show();
    }

    /** The first row at once, others a moment later, however fast the cursor runs. */
    private void follow() {
        if (row() >= 0 && shown < 0) {
            soon.stop();
            show();
        } else if (soon.getStatus() != Animation.Status.RUNNING) {
            soon.playFromStart();
        }
    }

    /** The row shown; -1 = none. */
    private int row() {
        int row = grid.cursorRow();
        return row < parts.model().rows() ? row : -1;
    }

    private void edit(Column column) {
        int row = row();
        if (row >= 0) {
            grid.select(row, parts.model().table().columns().indexOf(column));
            grid.requestFocus();
            grid.edit();
        }
    }

    private void show() {
        int row = row();
        int selected =
                row < 0 ? 0 : grid.selection().area().bottom() - grid.selection().area().top() + 1;
        title.setText(
                row < 0
                        ? "No row"
                        : selected > 1
                                ? Words.count(selected, "row") + " selected"
                                : "Row" + key(row));
        shown = row;
        fields.refresh();
        relatedRows.show(related, row);
        boolean any = !related.getChildren().isEmpty();
        for (Node part : List.of(relatedTitle, relatedScroll)) {
            part.setManaged(any);
            part.setVisible(any);
        }
    }

    private String key(int row) {
        return relatedRows.key(row);
    }
}
