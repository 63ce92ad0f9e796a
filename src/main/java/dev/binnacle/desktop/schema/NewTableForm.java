package dev.binnacle.desktop.schema;

import dev.binnacle.desktop.shell.View;
import dev.binnacle.schema.StructureChange;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** The form for a new table: name, comment and a line per column. */
public final class NewTableForm implements ChangeForm {
    private final BackendStructure structure;
    private final NewTableModel model;
    private Runnable listener = () -> {};
    @FXML private ComboBox<String> schema;
    @FXML private TextField name;
    @FXML private TextField comment;
    @FXML private VBox rows;

    NewTableForm(BackendStructure structure, NewTableModel model) {
        this.structure = structure;
        this.model = model;
    }

    @FXML
    private void initialize() {
        structure.catalog().schemas().forEach(each -> schema.getItems().add(each.name()));
        schema.valueProperty().bindBidirectional(model.schema);
        name.textProperty().bindBidirectional(model.name);
        comment.textProperty().bindBidirectional(model.comment);
        model.schema.addListener(change -> listener.run());
        model.name.addListener(change -> listener.run());
        model.comment.addListener(change -> listener.run());
        model.columns.forEach(column -> column.onChange(() -> listener.run()));
        showRows();
    }

    private void showRows() {
        List<String> types = TableForms.typesOf(structure.dialect(), structure);
        List<Node> nodes = new ArrayList<>();
        for (NewColumn column : model.columns) {
            var row = new NewColumnRow(column, types, () -> remove(column));
            nodes.add(structure.workbench().views().load(View.NEW_COLUMN, row));
        }
        rows.getChildren().setAll(nodes);
    }

    private void remove(NewColumn column) {
        model.columns.remove(column);
        showRows();
        listener.run();
    }

    @FXML
    private void addColumn() {
        var column = new NewColumn();
        column.onChange(() -> listener.run());
        model.columns.add(column);
        showRows();
        rows.getChildren().getLast().requestFocus();
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }

    @Override
    public List<StructureChange> changes() {
        return model.changes();
    }

    @Override
    public String verb() {
        return "Create table";
    }
}
