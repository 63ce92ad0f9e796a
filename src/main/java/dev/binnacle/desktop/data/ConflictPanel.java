package dev.binnacle.desktop.data;

import dev.binnacle.data.edit.Conflict;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.control.grid.DataGrid;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Rows that others changed meanwhile: base, theirs and mine, decided per cell or per row. */
final class ConflictPanel {
    private final TableParts parts;
    private final DataGrid grid;
    private final ListChangeListener<Conflict> follow = change -> show();
    private @FXML Label title;
    private @FXML VBox rows;
    private @FXML Button allMine;
    private @FXML Button allTheirs;

    ConflictPanel(TableParts parts, DataGrid grid) {
        this.parts = parts;
        this.grid = grid;
    }

    @FXML
    private void initialize() {
        StagedSet staged = parts.staged();
        if (staged == null) {
            return;
        }
        staged.conflicts().addListener(follow);
        rows.sceneProperty()
                .addListener((property, old, scene) -> {
                    if (scene == null && old != null) {
                        staged.conflicts().removeListener(follow);
                    }
                });
        show();
    }

    private List<Conflict> conflicts() {
        StagedSet staged = parts.staged();
        return staged == null ? List.of() : List.copyOf(staged.conflicts());
    }

    private void show() {
        List<Conflict> open = conflicts();
        if (open.isEmpty()) {
            parts.panels().close();
            parts.model().redraw();
            return;
        }
        boolean one = open.size() == 1;
        title.setText(
                "Nothing was saved: "
                        + Words.count(open.size(), "row")
                        + (one ? " was " : " were ")
                        + (open.stream().allMatch(Conflict::rowGone) ? "deleted" : "changed")
                        + " by someone else since you read "
                        + (one ? "it." : "them."));
        for (Button all : List.of(allMine, allTheirs)) {
            all.setVisible(open.size() > 1);
            all.setManaged(open.size() > 1);
        }
        rows.getChildren().setAll(open.stream().map(this::row).toList());
    }

    private ConflictRow row(Conflict conflict) {
        return new ConflictRow(
                conflict,
                parts.model().table(),
                new ConflictRow.Decision() {
                    @Override
                    public void show() {
                        int row = parts.model().find(conflict.change().row());
                        if (row >= 0) {
                            grid.select(row, 0);
                        }
                    }

                    @Override
                    public void mine(List<Column> theirs) {
                        decide(conflict, theirs);
                    }

                    @Override
                    public void theirs() {
                        drop(conflict);
                    }

                    @Override
                    public boolean canInsertAgain() {
                        return seen(conflict) != null;
                    }

                    @Override
                    public void insertAgain() {
                        again(conflict);
                    }
                });
    }

    /** Keeps mine, except for these columns. */
    private void decide(Conflict conflict, List<Column> theirs) {
        StagedSet staged = parts.staged();
        if (staged != null) {
            staged.changes()
                    .together(() -> {
                        staged.changes().keepMine(conflict);
                        theirs.forEach(column -> staged.changes().takeTheirs(conflict, column));
                    });
            staged.conflicts().remove(conflict);
            ended(staged);
        }
    }

    /** The row as it was read, if it is on the page and whole. */
    private @Nullable Row seen(Conflict conflict) {
        int row = parts.model().find(conflict.change().row());
        Row stored = row < 0 ? null : parts.model().row(row).stored();
        return stored == null || stored.cells().stream().anyMatch(Value::cut) ? null : stored;
    }

    private void again(Conflict conflict) {
        StagedSet staged = parts.staged();
        Row seen = seen(conflict);
        if (staged != null && seen != null) {
            List<Column> columns = parts.model().table().columns();
            staged.changes()
                    .together(() -> {
                        staged.changes().revert(conflict.change().row());
                        staged.changes().insert(conflict.again(columns, seen));
                    });
            staged.conflicts().remove(conflict);
            ended(staged);
        }
    }

    private void drop(Conflict conflict) {
        StagedSet staged = parts.staged();
        if (staged != null) {
            staged.changes().revert(conflict.change().row());
            staged.conflicts().remove(conflict);
            ended(staged);
        }
    }

    /** With the last decision the rows are read again, so that theirs shows. */
    private void ended(StagedSet staged) {
        if (staged.conflicts().isEmpty()) {
            parts.loader().again();
            parts.workbench()
                    .announce(
                            staged.changes().isEmpty()
                                    ? "Decided: nothing of yours is left to save."
                                    : "Decided. Save again to write what you kept.");
        }
    }

    @FXML
    private void allMine() {
        conflicts().forEach(conflict -> decide(conflict, List.of()));
    }

    @FXML
    private void allTheirs() {
        conflicts().forEach(this::drop);
    }
}
