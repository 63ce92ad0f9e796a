package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

class RequestTreeTest extends ApiScreenCase {
    @Test
    void aFolderAndARequestAreMadeWhereOneStandsAndNamedInPlace() {
        select("shop");
        act("New folder here");
        name("shop/orders");
        TestScreen.await("the folder", () -> Files.isDirectory(file("shop/orders")));
        TestScreen.await("its item", () -> find("shop/orders") != null);
        select("shop/orders");
        act("New request here");
        name("shop/orders/list all of them");

        TestScreen.await(
                "the request", () -> Files.exists(file("shop/orders/list all of them.hurl")));
        TestScreen.await("its item", () -> find("shop/orders/list all of them.hurl") != null);
        TestScreen.picture(desktop.scene(), "api-tree-light");
    }

    @Test
    void whatIsTypedAndNotSavedGoesAlongWhenItsFolderIsRenamed() throws IOException {
        openRequest("shop/create.hurl");
        TestScreen.run(() -> url().setText("{{base}}/mine"));
        TestScreen.await("a draft", () -> drafts.find("shop/create.hurl").isPresent());
        select("shop");
        act("Rename or move");
        name("store/front");

        TestScreen.await(
                "the tab's new place",
                () -> desktop.state().tabs().contains(ApiScreen.target("store/front/create.hurl")));
        TestScreen.await(
                "the draft's new place",
                () ->
                        drafts.find("store/front/create.hurl").isPresent()
                                && drafts.find("shop/create.hurl").isEmpty());
        assertThat(TestScreen.on(() -> url().getText())).isEqualTo("{{base}}/mine");
        TestScreen.run(() -> perform(Command.SAVE));
        TestScreen.await(
                "saved there",
                () -> Files.readString(file("store/front/create.hurl")).contains("/mine"));
        assertThat(shown(".api-conflict")).isFalse();
    }

    @Test
    void aDeletedFolderComesBackAndAnOpenRequestSaysThatItsFileIsGone() {
        openRequest("shop/create.hurl");
        select("shop");
        act("Delete");
        TestScreen.await("gone", () -> find("shop") == null && !Files.exists(file("shop")));
        TestScreen.run(() -> perform(Command.REFRESH));
        TestScreen.await("said so", () -> shown(".api-conflict"));
        TestScreen.picture(desktop.scene(), "api-deleted-light");

        TestScreen.run(() ->
                desktop.scene().getRoot().lookupAll(".button").stream()
                        .map(javafx.scene.control.Button.class::cast)
                        .filter(button -> "Undo".equals(button.getText()))
                        .forEach(javafx.scene.control.Button::fire));

        TestScreen.await("back", () -> find("shop/create.hurl") != null);
        TestScreen.run(() -> perform(Command.REFRESH));
        TestScreen.await("nothing to decide", () -> !shown(".api-conflict"));
    }

    private Path file(String path) {
        return folder.resolve("requests").resolve(path);
    }

    @SuppressWarnings("unchecked")
    private TreeView<CollectionNode> tree() {
        return (TreeView<CollectionNode>) node(".tree-view");
    }

    private @Nullable TreeItem<CollectionNode> find(String path) {
        return find(tree().getRoot(), path);
    }

    private static @Nullable TreeItem<CollectionNode> find(
            TreeItem<CollectionNode> item, String path) {
        if (item.getValue().path().equals(path)) {
            return item;
        }
        return item.getChildren().stream()
                .map(child -> find(child, path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void select(String path) {
        TestScreen.run(() -> tree().getSelectionModel().select(find(path)));
    }

    private void act(String words) {
        TestScreen.run(() ->
                tree().getContextMenu().getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .forEach(MenuItem::fire));
    }

    /** Types a path into the cell that is being named. */
    private void name(String path) {
        TestScreen.await("a field", () -> desktop.scene().lookup(".tree-cell .text-field") != null);
        TestScreen.run(() -> {
            TextField field = (TextField) node(".tree-cell .text-field");
            field.setText(path);
            field.getOnAction().handle(null);
        });
    }
}
