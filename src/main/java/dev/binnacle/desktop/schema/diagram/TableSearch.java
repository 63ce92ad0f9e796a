package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Shown;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds tables as one types: those on the diagram are gone to, the others are added. */
final class TableSearch {
    private static final int MOST = 50;
    private static final double ROW = 28;
    private static final int ROWS = 9;
    private final TextField field;
    private final DiagramModel model;
    private final DiagramWork work;
    private final DiagramActs acts;
    private final Runnable left;
    private final ListView<TableName> list = new ListView<>();

    /**
     * @param left called when the search is over: the keys go back to the diagram
     */
    TableSearch(
            TextField field,
            DiagramModel model,
            DiagramWork work,
            DiagramActs acts,
            Runnable left) {
        this.field = field;
        this.model = model;
        this.work = work;
        this.acts = acts;
        this.left = left;
        list.getStyleClass().add("diagram-found");
        list.setAccessibleText("Tables found");
        list.setFixedCellSize(ROW);
        list.setMaxWidth(360);
        list.setCellFactory(view -> new Cell());
        list.setVisible(false);
        list.setFocusTraversable(false);
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    ListView<TableName> list() {
        return list;
    }

    void start() {
        field.requestFocus();
        field.selectAll();
        search(field.getText());
    }

    private void search(String text) {
        List<TableName> found =
                text.isBlank()
                        ? List.of()
                        : work.graph().search(text).stream().limit(MOST).toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.setVisible(!found.isEmpty());
        list.setPrefHeight(Math.min(ROWS, found.size()) * ROW + 2);
        list.setMaxHeight(Math.min(ROWS, found.size()) * ROW + 2);
        Set<TableName> shown =
                found.stream()
                        .filter(table -> model.scenery().plate(table).isPresent())
                        .collect(Collectors.toSet());
        model.find(shown);
    }

    private void key(KeyEvent event) {
        var chosen = list.getSelectionModel();
        switch (event.getCode()) {
            case DOWN -> chosen.selectNext();
            case UP -> chosen.selectPrevious();
            case ENTER -> take(chosen.getSelectedItem());
            case ESCAPE -> end();
            default -> {
                return;
            }
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            list.scrollTo(chosen.getSelectedIndex());
        }
        event.consume();
    }

    private void take(@Nullable TableName table) {
        if (table != null) {
            end();
            acts.add(List.of(table));
        }
    }

    private void end() {
        field.clear();
        left.run();
    }

    private final class Cell extends ListCell<TableName> {
        private final Label name = new Label();
        private final Label state = new Label();
        private final HBox line = new HBox(8, name, state);

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            state.getStyleClass().add("secondary");
            state.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
            setOnMousePressed(event -> take(getItem()));
        }

        @Override
        protected void updateItem(@Nullable TableName table, boolean empty) {
            super.updateItem(table, empty);
            if (empty || table == null) {
                setGraphic(null);
                return;
            }
            name.setText(
                    Shown.inFull(
                            work.graph()
                                    .node(table)
                                    .map(node -> node.title())
                                    .orElse(table.name())));
            state.setText(model.scenery().plate(table).isPresent() ? "go to" : "add");
            setGraphic(line);
        }
    }
}
