package dev.binnacle.desktop.schema.migration;

import dev.binnacle.schema.comparison.DiffNode;

import javafx.scene.control.TreeItem;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree's lines; what a person folds or unfolds stays so when it is compared again. */
final class DiffItems {
    /** So many differences are shown unfolded. */
    private static final int FEW = 40;

    private final Map<String, Boolean> unfolded = new HashMap<>();

    void forget() {
        unfolded.clear();
    }

    /**
     * @param filtered whether everything is unfolded, to show what was found
     */
    TreeItem<DiffNode> root(List<DiffNode> nodes, boolean filtered) {
        int count = nodes.stream().mapToInt(DiffNode::count).sum();
        var root =
                new TreeItem<>(
                        new DiffNode(
                                "", DiffNode.Kind.GROUP, "", "", null, null, List.of(), count));
        nodes.forEach(node -> root.getChildren().add(item(node, filtered, count <= FEW)));
        root.setExpanded(true);
        return root;
    }

    private TreeItem<DiffNode> item(DiffNode node, boolean filtered, boolean few) {
        var item = new TreeItem<>(node);
        node.children().forEach(child -> item.getChildren().add(item(child, filtered, few)));
        boolean usual = few || node.kind() == DiffNode.Kind.SCHEMA;
        item.setExpanded(filtered || unfolded.getOrDefault(node.path(), usual));
        if (!filtered && !item.isLeaf()) {
            item.expandedProperty()
                    .addListener((property, was, is) -> unfolded.put(node.path(), is));
        }
        return item;
    }

    static void unfold(TreeItem<DiffNode> item, boolean open) {
        item.getChildren()
                .forEach(child -> {
                    unfold(child, open);
                    child.setExpanded(open);
                });
    }

    /** The line of this path; null = it is not there. */
    static @Nullable TreeItem<DiffNode> find(TreeItem<DiffNode> item, String path) {
        for (TreeItem<DiffNode> child : item.getChildren()) {
            if (child.getValue().path().equals(path)) {
                return child;
            }
            TreeItem<DiffNode> below = find(child, path);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** The first line that has two texts to be seen; null = there is none. */
    static @Nullable TreeItem<DiffNode> first(TreeItem<DiffNode> item) {
        for (TreeItem<DiffNode> child : item.getChildren()) {
            DiffNode node = child.getValue();
            boolean texts = node.id() != null && node.kind() != DiffNode.Kind.SCHEMA;
            TreeItem<DiffNode> found = texts ? child : first(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
