package dev.binnacle.desktop.data;

import dev.binnacle.data.edit.Change;
import dev.binnacle.data.edit.Conflict;
import dev.binnacle.data.edit.RowRef;
import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One row in conflict: a line per cell with base, theirs and mine, and the decision. */
final class ConflictRow extends VBox {
    private final Conflict conflict;
    private final Table table;
    private final Decision decision;
    private final List<Column> takeTheirs = new ArrayList<>();

    /** What was decided. */
    interface Decision {
        /** Brings the row into view. */
        void show();

        /** Mine stays, except for these columns. */
        void mine(List<Column> theirs);

        /** My change of this row is dropped. */
        void theirs();

        /** Whether enough of a row that is gone is known to bring it back. */
        boolean canInsertAgain();

        /** A row that is gone becomes a new one, with my change in it. */
        void insertAgain();
    }

    ConflictRow(Conflict conflict, Table table, Decision decision) {
        this.conflict = conflict;
        this.table = table;
        this.decision = decision;
        getStyleClass().add("conflict-row");
        getChildren().add(head());
        if (!conflict.rowGone()) {
            getChildren().add(cells());
        }
    }

    private HBox head() {
        var name = new Label(name());
        name.getStyleClass().addAll("mono", "conflict-name");
        var what = new Label(what());
        what.setWrapText(true);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(8, name, what);
        head.setAlignment(Pos.CENTER_LEFT);
        if (conflict.rowGone()) {
            if (conflict.change() instanceof Change.Update && decision.canInsertAgain()) {
                head.getChildren().add(button("Insert it again", decision::insertAgain));
            }
            head.getChildren().add(button("Drop my change", decision::theirs));
        } else {
            boolean delete = conflict.change() instanceof Change.Delete;
            head.getChildren()
                    .addAll(
                            button(
                                    delete ? "Delete anyway" : "Keep what is chosen",
                                    () -> decision.mine(List.copyOf(takeTheirs))),
                            button(delete ? "Keep the row" : "Take theirs", decision::theirs));
        }
        name.setOnMouseClicked(event -> decision.show());
        return head;
    }

    private static Button button(String words, Runnable act) {
        var button = new Button(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private String name() {
        if (!(conflict.change().row() instanceof RowRef.Stored(List<Value> key))) {
            return "new row";
        }
        String values =
                key.stream()
                        .map(value -> String.valueOf(value.text()))
                        .collect(Collectors.joining(", "));
        return table.name().name() + " " + ValueText.visible(values);
    }

    private String what() {
        boolean delete = conflict.change() instanceof Change.Delete;
        if (conflict.rowGone()) {
            return delete
                    ? "is gone already: there is nothing left to delete."
                    : "is gone: someone deleted it.";
        }
        return delete ? "was changed by someone else, and you delete it." : "";
    }

    private GridPane cells() {
        var grid = new GridPane();
        grid.getStyleClass().add("conflict-cells");
        boolean delete = conflict.change() instanceof Change.Delete;
        String[] heads = {"column", "when you read it", "theirs now", delete ? "" : "yours"};
        for (int at = 0; at < heads.length; at++) {
            var head = new Label(heads[at]);
            head.getStyleClass().add("secondary");
            grid.add(head, at, 0);
        }
        int line = 1;
        for (Conflict.Cell cell : conflict.cells()) {
            if (delete && !cell.clashes()) {
                continue;
            }
            cells(grid, line++, cell);
        }
        return grid;
    }

    private void cells(GridPane grid, int line, Conflict.Cell cell) {
        var name = new Label(ValueText.visible(cell.column().name()));
        name.getStyleClass().add("strong");
        grid.add(name, 0, line);
        grid.add(value(cell.column(), cell.base()), 1, line);
        if (cell.mine() == null) {
            grid.add(value(cell.column(), cell.theirs()), 2, line);
            return;
        }
        var group = new ToggleGroup();
        ToggleButton theirs = choice(group, cell.column(), cell.theirs());
        ToggleButton mine = choice(group, cell.column(), cell.mine());
        group.selectToggle(mine);
        group.selectedToggleProperty()
                .addListener((property, old, now) -> {
                    if (now == null) {
                        group.selectToggle(old);
                    } else if (now == theirs) {
                        takeTheirs.add(cell.column());
                    } else {
                        takeTheirs.remove(cell.column());
                    }
                });
        theirs.setDisable(!cell.clashes());
        grid.add(theirs, 2, line);
        grid.add(mine, 3, line);
    }

    private static ToggleButton choice(ToggleGroup group, Column column, @Nullable Value value) {
        var button = new ToggleButton(text(column, value));
        button.getStyleClass().addAll("mono", "conflict-choice");
        button.setMnemonicParsing(false);
        button.setMaxWidth(260);
        button.setToggleGroup(group);
        return button;
    }

    private static Label value(Column column, @Nullable Value value) {
        var label = new Label(text(column, value));
        label.getStyleClass().add("mono");
        label.setMaxWidth(220);
        return label;
    }

    private static String text(Column column, @Nullable Value value) {
        return value == null ? "gone" : ValueText.look(value, column.kind()).text();
    }
}
