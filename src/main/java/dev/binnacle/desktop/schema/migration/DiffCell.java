package dev.binnacle.desktop.schema.migration;

import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.comparison.DiffNode;
import dev.binnacle.schema.comparison.DiffNode.Mark;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** A line of the tree: how it differs, its name, what it is or how many differ below. */
final class DiffCell extends TreeCell<DiffNode> {
    private static final double MARK = 12;
    private static final int LONG = 24;

    private final Label mark = new Label();
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(6, mark, icon, name, detail);

    DiffCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        mark.setMinWidth(MARK);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        detail.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("secondary");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DiffNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setGraphic(null);
            Tip.setText(this, null);
            setAccessibleText(null);
            return;
        }
        Mark own = node.mark();
        String shown = Shown.inFull(node.name());
        mark.setText(own == null ? "" : sign(own));
        mark.getStyleClass().setAll("label", "mono", own == null ? "mark-none" : style(own));
        mark.setVisible(own != null);
        mark.setManaged(own != null);
        String literal = own == null ? icon(node.kind()) : null;
        icon.setVisible(literal != null);
        icon.setManaged(literal != null);
        if (literal != null) {
            icon.setIconLiteral(literal);
        }
        name.setText(shown);
        detail.setText(node.children().isEmpty() ? node.what() : Integer.toString(node.count()));
        Tip.setText(this, shown.length() > LONG ? shown : null);
        setAccessibleText(spoken(node, shown));
        setGraphic(line);
    }

    private static String spoken(DiffNode node, String shown) {
        Mark own = node.mark();
        String how = own == null ? "" : own.name().toLowerCase(Locale.ROOT) + " ";
        String below = node.children().isEmpty() ? "" : ", " + node.count() + " differences";
        return how + node.what() + " " + shown + below;
    }

    private static @Nullable String icon(DiffNode.Kind kind) {
        return switch (kind) {
            case SCHEMA -> "fth-folder";
            case TABLE -> "fth-grid";
            case GROUP, OBJECT -> null;
        };
    }

    static String sign(Mark mark) {
        return switch (mark) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case REMOVED -> "−";
            case RENAMED -> "→";
        };
    }

    static String style(Mark mark) {
        return switch (mark) {
            case ADDED -> "mark-added";
            case CHANGED -> "mark-changed";
            case REMOVED -> "mark-removed";
            case RENAMED -> "mark-renamed";
        };
    }
}
