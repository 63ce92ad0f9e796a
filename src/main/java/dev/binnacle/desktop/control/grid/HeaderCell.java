package dev.binnacle.desktop.control.grid;

import dev.binnacle.desktop.control.Tip;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A column's header: name with its marks over the type, and the place in the order. */
final class HeaderCell extends VBox {
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private final Label name = new Label();
    private final Label type = new Label();
    private final FontIcon key = new FontIcon("fth-key");
    private final FontIcon reference = new FontIcon("fth-arrow-up-right");
    private final Label sort = new Label();
    private @Nullable GridColumn shown;
    private GridModel.SortMark order = GridModel.SortMark.NONE;

    HeaderCell() {
        getStyleClass().add("grid-head");
        name.getStyleClass().add("grid-head-name");
        type.getStyleClass().add("grid-head-type");
        key.getStyleClass().add("grid-head-mark");
        reference.getStyleClass().add("grid-head-mark");
        sort.getStyleClass().add("grid-head-sort");
        sort.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(4, key, reference, name, sort);
        line.setAlignment(Pos.CENTER_LEFT);
        type.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(line, type);
        setManaged(false);
    }

    void show(GridColumn column, GridModel.SortMark newOrder, boolean cursor) {
        pseudoClassStateChanged(CURSOR, cursor);
        if (column.equals(shown) && newOrder.equals(order)) {
            return;
        }
        shown = column;
        order = newOrder;
        name.setText(ValueText.visible(column.name()));
        type.setText(TypeText.brief(column.type()));
        show(key, column.key());
        show(reference, column.reference());
        Pos side = column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
        name.setAlignment(side);
        type.setAlignment(side);
        sort.setText(sortText(newOrder));
        sort.setManaged(newOrder.place() > 0);
        Tip.setText(this, words(column));
        setAccessibleText(words(column));
    }

    private static void show(FontIcon icon, boolean shown) {
        icon.setVisible(shown);
        icon.setManaged(shown);
    }

    private static String sortText(GridModel.SortMark order) {
        if (order.place() == 0) {
            return "";
        }
        return (order.descending() ? " ▼" : " ▲") + (order.place() > 1 ? order.place() : "");
    }

    private static String words(GridColumn column) {
        String key = column.key() ? ", key" : "";
        String reference = column.reference() ? ", foreign key" : "";
        String note = column.note().isEmpty() ? "" : "\n" + column.note();
        return column.name() + "  " + column.type() + key + reference + note;
    }
}
