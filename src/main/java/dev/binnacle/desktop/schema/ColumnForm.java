package dev.binnacle.desktop.schema;

import dev.binnacle.database.Column;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ColumnChanges;
import dev.binnacle.schema.ColumnDraft;
import dev.binnacle.schema.StructureChange;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** A new column, or one that is to be altered. */
public final class ColumnForm implements ChangeForm {
    private final TableName table;
    private final @Nullable Column before;
    private final List<String> types;
    private Runnable listener = () -> {};
    @FXML private TextField name;
    @FXML private ComboBox<String> type;
    @FXML private HBox usingRow;
    @FXML private TextField using;
    @FXML private CheckBox notNull;
    @FXML private ComboBox<Filling> generated;
    @FXML private HBox expressionRow;
    @FXML private Label expressionLabel;
    @FXML private TextField expression;
    @FXML private TextField comment;

    /**
     * @param before the column to alter; null = a new one
     * @param types to choose from
     */
    ColumnForm(TableName table, @Nullable Column before, List<String> types) {
        this.table = table;
        this.before = before;
        this.types = types;
    }

    @FXML
    private void initialize() {
        type.getItems().setAll(types);
        generated.getItems().setAll(Filling.values());
        generated.setValue(Filling.PERSON);
        Column column = before;
        if (column != null) {
            name.setText(column.name());
            type.getEditor().setText(column.type());
            notNull.setSelected(!column.nullable());
            generated.setValue(Filling.of(column.generated()));
            expression.setText(Objects.requireNonNullElse(column.defaultExpression(), ""));
            comment.setText(Objects.requireNonNullElse(column.comment(), ""));
            // a generated column stays generated: databases cannot turn one into the other
            boolean computed = Filling.of(column.generated()).expression();
            generated.setDisable(computed);
            expression.setDisable(computed);
            if (!computed) {
                generated.getItems().setAll(Filling.PERSON, Filling.BY_DEFAULT, Filling.ALWAYS);
            }
        }
        for (TextField field : List.of(name, type.getEditor(), using, expression, comment)) {
            field.textProperty().addListener(change -> changed());
        }
        notNull.selectedProperty().addListener(change -> changed());
        generated.valueProperty().addListener(change -> changed());
        arrange();
    }

    private void changed() {
        arrange();
        listener.run();
    }

    private void arrange() {
        Column column = before;
        show(usingRow, column != null && !column.type().equals(type.getEditor().getText().strip()));
        show(expressionRow, !generated.getValue().identity());
        expressionLabel.setText(generated.getValue().expression() ? "Value" : "Default");
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }

    @Override
    public List<StructureChange> changes() {
        String typed = type.getEditor().getText().strip();
        if (name.getText().isBlank() && typed.isEmpty()) {
            return List.of();
        }
        var draft =
                new ColumnDraft(
                        name.getText(),
                        typed,
                        !notNull.isSelected(),
                        generated.getValue().generated(),
                        generated.getValue().identity() ? null : textOrNull(expression),
                        commentOrNull());
        Column column = before;
        return column == null
                ? List.of(new StructureChange.AddColumn(table, draft))
                : ColumnChanges.between(table, column, draft, textOrNull(using));
    }

    private static @Nullable String textOrNull(TextField field) {
        return field.getText().isBlank() ? null : field.getText().strip();
    }

    private @Nullable String commentOrNull() {
        return comment.getText().isEmpty() ? null : comment.getText();
    }

    @Override
    public String verb() {
        return before == null ? "Add column" : "Apply";
    }
}
