package dev.binnacle.desktop.access;

import dev.binnacle.access.Role;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Shown;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/** A line of the sidebar. A click on a role opens it. */
final class AccessCell extends ListCell<AccessLine> {
    private final FontIcon icon = new FontIcon("fth-user");
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(6, icon, name, detail);

    AccessCell(Consumer<Role> open) {
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(60);
        HBox.setHgrow(name, Priority.ALWAYS);
        detail.getStyleClass().add("secondary");
        detail.setMinWidth(0);
        detail.setMaxWidth(110);
        line.setMinWidth(0);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            AccessLine shown = getItem();
            if (shown != null && shown.role() != null) {
                open.accept(shown.role());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable AccessLine shown, boolean empty) {
        super.updateItem(shown, empty);
        setText(null);
        getStyleClass().remove("heading");
        if (empty || shown == null) {
            setGraphic(null);
            Tip.setText(this, null);
            return;
        }
        Role role = shown.role();
        String words = Shown.inFull(shown.words());
        name.setText(words);
        detail.setText(Shown.inFull(shown.detail()));
        icon.setVisible(role != null);
        icon.setManaged(role != null);
        if (role == null) {
            getStyleClass().add("heading");
        } else {
            icon.setIconLiteral(role.user() ? "fth-user" : "fth-users");
        }
        Tip.setText(
                this,
                role != null && (words.length() > 20 || shown.detail().length() > 14)
                        ? words + "\n" + Shown.inFull(shown.detail())
                        : null);
        setGraphic(line);
    }
}
