package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.collection.Trash;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/** The tree of requests: find, open, make, rename, duplicate, delete, and take a deletion back. */
public final class RequestsController {
    private final Workbench workbench;
    private final ApiModel model;
    private final ApiReader reader;
    private final RequestActs acts;
    private final RequestFolder requests;
    private Trash.@Nullable Deleted deleted;
    private String toName = "";
    @FXML private HBox tools;
    @FXML private TextField filter;
    @FXML private StatePane pane;
    @FXML private TreeView<CollectionNode> tree;
    @FXML private HBox undoBar;
    @FXML private Label undoWords;

    RequestsController(
            Workbench workbench, ApiServices services, ApiModel model, ApiReader reader) {
        this.workbench = workbench;
        this.model = model;
        this.reader = reader;
        acts = new RequestActs(workbench, services, model, reader);
        requests = services.requests();
    }

    @FXML
    private void initialize() {
        tools.getChildren()
                .addAll(
                        Icons.button(
                                "fth-plus", "New request", () -> workbench.open(ApiScreen.fresh())),
                        Icons.button(
                                "fth-play",
                                "Run all requests",
                                () -> workbench.open(ApiScreen.run(""))),
                        more());
        tree.setCellFactory(view -> new RequestCell(acts::rename));
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
        tree.editingItemProperty().addListener(change -> showAfterNaming());
        filter.textProperty().addListener(change -> show());
        model.treeProperty().subscribe(folder -> show());
        reader.failedProperty().subscribe(this::showFailed);
    }

    private MenuButton more() {
        var more = new MenuButton("", Icons.icon("fth-more-horizontal"));
        more.setAccessibleText("More that can be done here");
        more.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        Tip.setText(more, "Folder, import, export, WebSocket, read again");
        more.getItems()
                .setAll(
                        item("New folder", this::newFolder),
                        item(
                                "Import from another tool…",
                                () -> workbench.open(ApiScreen.bring(""))),
                        item(
                                "Export as OpenCollection…",
                                () -> new Exporting(workbench, requests).ask("")),
                        item("New WebSocket", () -> workbench.open(ApiScreen.socket(""))),
                        item("Read the folder again", reader::readAll));
        return more;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Open", this::open),
                item("Run", this::run),
                item("New request here", this::newRequest),
                item("New folder here", this::newFolder),
                item("Import here…", () -> workbench.open(ApiScreen.bring(folder()))),
                item(
                        "Export folder as OpenCollection…",
                        () -> new Exporting(workbench, requests).ask(folder())),
                item("Rename or move", () -> tree.edit(tree.getSelectionModel().getSelectedItem())),
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

    /** Shows the tree as read; not while a name is typed in it, for that would end the typing. */
    private void show() {
        if (tree.getEditingItem() != null) {
            return;
        }
        CollectionNode.Folder folder = model.treeProperty().get();
        var closed = new HashSet<String>();
        rememberClosed(tree.getRoot(), closed);
        String words = filter.getText().strip();
        CollectionNode before = selected();
        tree.setRoot(RequestItems.of(folder, words, closed));
        choose(before);
        if (folder.children().isEmpty()) {
            pane.empty(
                    "No requests yet. Each is a text file in the workspace, fit for git.",
                    "New request",
                    () -> workbench.open(ApiScreen.fresh()));
        } else {
            pane.ready();
        }
    }

    private void showAfterNaming() {
        if (tree.getEditingItem() == null
                && tree.getRoot().getValue() != model.treeProperty().get()) {
            show();
        }
    }

    /** Selects what was selected before, or names what was just made. */
    private void choose(@Nullable CollectionNode before) {
        String wanted = !toName.isEmpty() ? toName : before == null ? "" : before.path();
        TreeItem<CollectionNode> item = wanted.isEmpty() ? null : find(tree.getRoot(), wanted);
        if (item == null) {
            return;
        }
        tree.getSelectionModel().select(item);
        if (wanted.equals(toName)) {
            toName = "";
            tree.scrollTo(tree.getRow(item));
            tree.layout();
            tree.edit(item);
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

    private void run() {
        CollectionNode node = selected();
        if (node != null) {
            workbench.open(ApiScreen.run(node.path()));
        }
    }

    private void duplicate() {
        if (selected() instanceof CollectionNode.RequestFile file) {
            acts.duplicate(file.path());
        }
    }

    private void newRequest() {
        acts.newRequest(folder(), this::nameNext);
    }

    private void newFolder() {
        acts.newFolder(folder(), this::nameNext);
    }

    /** The folder that is selected, or in which the selected request is; empty for the top. */
    private String folder() {
        return switch (selected()) {
            case CollectionNode.Folder inner -> inner.path();
            case CollectionNode.RequestFile file ->
                    file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
            case null -> "";
        };
    }

    /** What was made is named in place as soon as the tree shows it. */
    private void nameNext(String path) {
        toName = path;
    }

    private void delete() {
        CollectionNode node = selected();
        if (node != null) {
            acts.delete(
                    node.path(),
                    gone -> {
                        deleted = gone;
                        undoWords.setText("Deleted " + node.path());
                        showUndo(true);
                    });
        }
    }

    @FXML
    private void undo() {
        Trash.Deleted back = deleted;
        if (back != null) {
            showUndo(false);
            acts.restore(back);
        }
    }

    private void showUndo(boolean shown) {
        undoBar.setVisible(shown);
        undoBar.setManaged(shown);
    }

    private static @Nullable TreeItem<CollectionNode> find(
            TreeItem<CollectionNode> item, String path) {
        if (item.getValue().path().equals(path)) {
            return item;
        }
        for (TreeItem<CollectionNode> child : item.getChildren()) {
            TreeItem<CollectionNode> found = find(child, path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
