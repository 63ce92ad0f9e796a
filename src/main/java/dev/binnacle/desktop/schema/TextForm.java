package dev.binnacle.desktop.schema;

import dev.binnacle.database.Table;
import dev.binnacle.schema.CheckDraft;
import dev.binnacle.schema.StructureChange;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The forms of one or two lines: a new name and comment of a table, or a new check. */
public final class TextForm implements ChangeForm {
    private final Table table;
    private final boolean check;
    private Runnable listener = () -> {};
    @FXML private TextField name;
    @FXML private Label textLabel;
    @FXML private TextField text;

    private TextForm(Table table, boolean check) {
        this.table = table;
        this.check = check;
    }

    static TextForm check(Table table) {
        return new TextForm(table, true);
    }

    static TextForm nameAndComment(Table table) {
        return new TextForm(table, false);
    }

    @FXML
    private void initialize() {
        textLabel.setText(check ? "Condition" : "Comment");
        text.setAccessibleText(textLabel.getText());
        if (check) {
            name.setPromptText("the database names it");
            text.setPromptText("total >= 0");
            text.getStyleClass().add("mono");
        } else {
            name.setText(table.name().name());
            text.setText(Objects.requireNonNullElse(table.comment(), ""));
        }
        name.textProperty().addListener(change -> listener.run());
        text.textProperty().addListener(change -> listener.run());
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }

    @Override
    public List<StructureChange> changes() {
        return check ? newCheck() : renamed();
    }

    private List<StructureChange> newCheck() {
        if (text.getText().isBlank()) {
            return List.of();
        }
        String named = name.getText().isBlank() ? null : name.getText();
        return List.of(
                new StructureChange.AddCheck(table.name(), new CheckDraft(named, text.getText())));
    }

    private List<StructureChange> renamed() {
        List<StructureChange> changes = new ArrayList<>();
        String comment = text.getText().isEmpty() ? null : text.getText();
        if (!Objects.equals(comment, table.comment())) {
            changes.add(new StructureChange.CommentTable(table.name(), comment));
        }
        if (!name.getText().equals(table.name().name())) {
            changes.add(new StructureChange.RenameTable(table.name(), name.getText()));
        }
        return changes;
    }

    @Override
    public String verb() {
        return check ? "Add check" : "Apply";
    }
}
