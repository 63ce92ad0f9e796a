package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.HttpColours;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/** A folder or a request in the tree; F2 gives it another name in place. */
final class RequestCell extends TreeCell<CollectionNode> {
    private final BiConsumer<CollectionNode, String> rename;
    private final Label method = new Label();
    private final Label name = new Label();
    private final HBox line = new HBox(8);
    private final TextField field = new TextField();

    RequestCell(BiConsumer<CollectionNode, String> rename) {
        this.rename = rename;
        line.setAlignment(Pos.CENTER_LEFT);
        method.getStyleClass().addAll("mono", "method-word", "tree-method");
        field.setAccessibleText("New path");
        field.setOnAction(event -> finish());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
    }

    private void finish() {
        CollectionNode node = getItem();
        String other = field.getText().strip();
        cancelEdit();
        if (node != null && !other.isEmpty() && !other.equals(plain(node))) {
            rename.accept(node, other);
        }
    }

    private static String plain(CollectionNode node) {
        return node.path().replaceFirst("\\.hurl$", "");
    }

    @Override
    public void startEdit() {
        super.startEdit();
        CollectionNode node = getItem();
        if (isEditing() && node != null) {
            field.setText(plain(node));
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(@Nullable CollectionNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setGraphic(null);
            Tip.setText(this, null);
            return;
        }
        name.setText(node.name());
        switch (node) {
            case CollectionNode.Folder folder -> {
                line.getChildren().setAll(name);
                Tip.setText(this, null);
            }
            case CollectionNode.RequestFile file -> showFile(file);
        }
        setGraphic(line);
    }

    private void showFile(CollectionNode.RequestFile file) {
        Problem problem = file.problem();
        if (problem != null) {
            line.getChildren().setAll(Icons.icon("fth-alert-triangle"), name);
            Tip.setText(this, problem.text());
            return;
        }
        method.setText(file.method().isEmpty() ? "·" : file.method());
        HttpColours.dress(method, file.method());
        line.getChildren().setAll(method, name);
        String more = file.requests() > 1 ? "\n" + file.requests() + " requests" : "";
        String said = file.words().isEmpty() ? "" : "\n" + file.words();
        Tip.setText(this, file.url() + more + said);
    }
}
