package dev.binnacle.desktop.schema;

import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Shown;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/** One line of the structure's tree: icon, name, dim detail. A click on a thing opens it. */
final class StructureCell extends TreeCell<TreeEntry> {
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(6, icon, name, detail);

    StructureCell(Consumer<TreeEntry> open) {
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        detail.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("secondary");
        line.setMinWidth(0);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            TreeEntry entry = getItem();
            if (entry != null && entry.target() != null) {
                open.accept(entry);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable TreeEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            Tip.setText(this, null);
            return;
        }
        String shown = Shown.inFull(entry.name());
        name.setText(shown);
        detail.setText(entry.detail());
        icon.setIconLiteral(entry.kind().icon());
        boolean folds = entry.kind() == TreeEntry.Kind.GROUP;
        icon.setVisible(!folds);
        icon.setManaged(!folds);
        Tip.setText(this, shown.length() > 28 ? shown : null);
        setGraphic(line);
    }
}
