package dev.binnacle.desktop.schema;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A tree line whose children are made when it is first unfolded. */
final class LazyItem extends TreeItem<TreeEntry> {
    private boolean filled;

    LazyItem(TreeEntry entry) {
        super(entry);
    }

    @Override
    public boolean isLeaf() {
        return getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<TreeEntry>> getChildren() {
        ObservableList<TreeItem<TreeEntry>> children = super.getChildren();
        if (!filled) {
            filled = true;
            children.setAll(
                    getValue().children().stream()
                            .map(entry -> (TreeItem<TreeEntry>) new LazyItem(entry))
                            .toList());
        }
        return children;
    }
}
