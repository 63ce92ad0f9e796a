package dev.binnacle.desktop.schema;

import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.schema.IndexDraft;
import dev.binnacle.schema.IndexDraft.IndexKey;
import dev.binnacle.schema.IndexDraft.Nulls;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.StructureDialect;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/** A new index, with what the database can do and no more. */
public final class IndexForm implements ChangeForm {
    private final Table table;
    private final StructureDialect dialect;
    private Runnable listener = () -> {};
    private String suggested = "";
    @FXML private TextField name;
    @FXML private ColumnPicker columns;
    @FXML private HBox expressionRow;
    @FXML private TextField expression;
    @FXML private CheckBox unique;
    @FXML private CheckBox descending;
    @FXML private HBox methodRow;
    @FXML private ComboBox<String> method;
    @FXML private HBox predicateRow;
    @FXML private TextField predicate;

    IndexForm(Table table, StructureDialect dialect) {
        this.table = table;
        this.dialect = dialect;
    }

    @FXML
    private void initialize() {
        columns.offer(table.columns().stream().map(Column::name).toList());
        method.getItems().setAll(dialect.indexMethods());
        method.getSelectionModel().selectFirst();
        show(methodRow, dialect.indexMethods().size() > 1);
        show(expressionRow, dialect.expressionIndexes());
        show(predicateRow, dialect.partialIndexes());
        for (TextField field : List.of(name, expression, predicate)) {
            field.textProperty().addListener(change -> listener.run());
        }
        unique.selectedProperty().addListener(change -> listener.run());
        descending.selectedProperty().addListener(change -> listener.run());
        method.valueProperty().addListener(change -> listener.run());
        columns.chosen().subscribe(this::suggestName);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** A name that follows the columns until somebody writes another. */
    private void suggestName() {
        if (name.getText().equals(suggested)) {
            suggested =
                    columns.chosen().isEmpty()
                            ? ""
                            : table.name().name()
                                    + "_"
                                    + String.join("_", columns.chosen())
                                    + "_idx";
            name.setText(suggested);
        }
        listener.run();
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }

    @Override
    public List<StructureChange> changes() {
        List<IndexKey> keys = new ArrayList<>();
        columns.chosen().forEach(each -> keys.add(order(IndexKey.column(each))));
        if (!expression.getText().isBlank()) {
            keys.add(order(IndexKey.expression(expression.getText())));
        }
        if (keys.isEmpty()) {
            return List.of();
        }
        String where = predicate.getText().isBlank() ? null : predicate.getText();
        String how = method.getSelectionModel().getSelectedIndex() == 0 ? null : method.getValue();
        var draft = new IndexDraft(name.getText(), unique.isSelected(), how, keys, where);
        return List.of(new StructureChange.AddIndex(table.name(), draft));
    }

    private IndexKey order(IndexKey key) {
        return key.order(descending.isSelected(), Nulls.USUAL);
    }

    @Override
    public String verb() {
        return "Create index";
    }
}
