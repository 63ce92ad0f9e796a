package dev.binnacle.desktop.schema;

import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.shell.Shown;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Columns in an order: chosen one after another, moved up, taken out. */
public final class ColumnPicker extends VBox {
    private final ObservableList<String> chosen = FXCollections.observableArrayList();
    private final ComboBox<String> add = new ComboBox<>();
    private final VBox lines = new VBox(2);
    private List<String> all = List.of();

    public ColumnPicker() {
        getStyleClass().add("column-picker");
        setSpacing(4);
        add.setPromptText("Add a column");
        add.setAccessibleText("Add a column");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> take());
        getChildren().addAll(lines, add);
        chosen.subscribe(this::show);
    }

    /** What there is to choose from. */
    void offer(List<String> names) {
        all = List.copyOf(names);
        show();
    }

    /** The chosen names in order. */
    ObservableList<String> chosen() {
        return chosen;
    }

    private void take() {
        String name = add.getValue();
        if (name != null) {
            add.setValue(null);
            chosen.add(name);
        }
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            nodes.add(line(i));
        }
        lines.getChildren().setAll(nodes);
        List<String> left = all.stream().filter(name -> !chosen.contains(name)).toList();
        if (!left.equals(add.getItems())) {
            add.getItems().setAll(left);
        }
    }

    private Node line(int at) {
        var name = new Label((at + 1) + "  " + Shown.inFull(chosen.get(at)));
        name.getStyleClass().add("mono");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var up = Icons.button("fth-arrow-up", "Move up", () -> move(at));
        up.setDisable(at == 0);
        var out = Icons.button("fth-x", "Take out", () -> chosen.remove(at));
        var line = new HBox(4, name, up, out);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void move(int at) {
        var order = new ArrayList<>(chosen);
        order.add(at - 1, order.remove(at));
        chosen.setAll(order);
    }
}
