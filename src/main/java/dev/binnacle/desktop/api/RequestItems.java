package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;

import javafx.scene.control.TreeItem;

import java.util.Locale;
import java.util.Set;

/** The tree's items for a folder, those that a filter lets through. */
final class RequestItems {
    private RequestItems() {}

    /**
     * @param words part of a path or address; empty = all
     * @param closed paths of folders that stay closed
     */
    static TreeItem<CollectionNode> of(
            CollectionNode.Folder folder, String words, Set<String> closed) {
        var item = new TreeItem<CollectionNode>(folder);
        for (CollectionNode child : folder.children()) {
            switch (child) {
                case CollectionNode.Folder inner -> {
                    var node = of(inner, words, closed);
                    if (words.isEmpty() || !node.getChildren().isEmpty()) {
                        item.getChildren().add(node);
                    }
                }
                case CollectionNode.RequestFile file -> {
                    if (matches(file, words)) {
                        item.getChildren().add(new TreeItem<>(file));
                    }
                }
            }
        }
        item.setExpanded(!words.isEmpty() || !closed.contains(folder.path()));
        return item;
    }

    private static boolean matches(CollectionNode.RequestFile file, String words) {
        String looked = words.toLowerCase(Locale.ROOT);
        return (file.path() + " " + file.method() + " " + file.url() + " " + file.words())
                .toLowerCase(Locale.ROOT)
                .contains(looked);
    }
}
