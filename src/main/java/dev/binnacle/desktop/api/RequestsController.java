package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.collection.Trash;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** The tree of requests: find, open, make, rename, duplicate, delete, and take a deletion back. */
public final class RequestsController {
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel model;
    private final ApiReader reader;
    private Trash.@Nullable Deleted deleted;
    @FXML private HBox tools;
    @FXML private TextField filter;
    @FXML private StatePane pane;
    @FXML private TreeView<CollectionNode> tree;
    @FXML private HBox undoBar;
    @FXML private Label undoWords;

    RequestsController(
            Workbench workbench, ApiServices services, ApiModel model, ApiReader reader) {
        this.workbench = workbench;
        this.services = services;
        this.model = model;
        this.reader = reader;
    }

    @FXML
    private void initialize() {
        tools.getChildren()
                .addAll(
                        Icons.button(
                                "fth-plus", "New request", () -> workbench.open(ApiScreen.fresh())),
                        Icons.button("fth-refresh-cw", "Read the folder again", reader::readAll));
        tree.setCellFactory(view -> new RequestCell(this::rename));
        tree.setContextMenu(menu());
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            } else if (event.getCode() == KeyCode.DELETE) {
                delete();
            }
        });
        filter.textProperty().addListener(change -> show());
        model.treeProperty().subscribe(folder -> show());
        reader.failedProperty().subscribe(this::showFailed);
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Open", this::open),
                item("Rename", () -> tree.edit(tree.getSelectionModel().getSelectedItem())),
                item("Duplicate", this::duplicate),
                item("Delete", this::delete));
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setOnAction(event -> act.run());
        return item;
    }

    private void showFailed(@Nullable Problem problem) {
        if (problem != null) {
            pane.failed(problem, reader::readTree);
        }
    }

    private void show() {
        CollectionNode.Folder folder = model.treeProperty().get();
        var closed = new HashSet<String>();
        rememberClosed(tree.getRoot(), closed);
        String words = filter.getText().strip();
        tree.setRoot(RequestItems.of(folder, words, closed));
        if (folder.children().isEmpty()) {
            pane.empty(
                    "No requests yet. Each is a text file in the workspace, fit for git.",
                    "New request",
                    () -> workbench.open(ApiScreen.fresh()));
        } else {
            pane.ready();
        }
    }

    private static void rememberClosed(
            @Nullable TreeItem<CollectionNode> item, Set<String> closed) {
        if (item == null) {
            return;
        }
        if (!item.isLeaf() && !item.isExpanded()) {
            closed.add(item.getValue().path());
        }
        item.getChildren().forEach(child -> rememberClosed(child, closed));
    }

    private @Nullable CollectionNode selected() {
        TreeItem<CollectionNode> item = tree.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    private void open() {
        if (selected() instanceof CollectionNode.RequestFile file) {
            workbench.open(ApiScreen.target(file.path()));
        }
    }

    private void rename(CollectionNode node, String other) {
        change(
                "Renaming " + node.path(),
                () -> {
                    services.requests().rename(node.path(), other);
                    return other;
                });
    }

    private void duplicate() {
        if (selected() instanceof CollectionNode.RequestFile file) {
            change("Copying " + file.path(), () -> services.requests().duplicate(file.path()));
        }
    }

    private void delete() {
        CollectionNode node = selected();
        if (node == null) {
            return;
        }
        workbench
                .jobs()
                .start(
                        "Deleting " + node.path(),
                        progress -> services.requests().delete(node.path()))
                .whenDone(gone -> {
                    deleted = gone;
                    undoWords.setText("Deleted " + node.path());
                    showUndo(true);
                    reader.readTree();
                })
                .whenFailed(workbench::report);
    }

    @FXML
    private void undo() {
        Trash.Deleted back = deleted;
        if (back != null) {
            showUndo(false);
            change(
                    "Putting back " + back.path(),
                    () -> {
                        services.requests().restore(back);
                        return back.path();
                    });
        }
    }

    private void showUndo(boolean shown) {
        undoBar.setVisible(shown);
        undoBar.setManaged(shown);
    }

    private void change(String title, Supplier<String> act) {
        workbench
                .jobs()
                .start(title, progress -> act.get())
                .whenDone(path -> reader.readTree())
                .whenFailed(workbench::report);
    }
}
