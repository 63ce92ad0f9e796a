package dev.binnacle.desktop.data;

import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** A saved query, a draft or a statement that was run; a click opens it in a tab. */
final class SqlLineCell extends ListCell<SqlLine> {
    SqlLineCell(SqlSidebar sidebar) {
        setPrefWidth(0);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    SqlLine line = getItem();
                    if (line != null && event.getButton() == MouseButton.PRIMARY) {
                        sidebar.open(line);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable SqlLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("schema-head", "failed");
        Tip.setText(this, null);
        setGraphic(null);
        if (empty || line == null) {
            setText(null);
            return;
        }
        switch (line) {
            case SqlLine.Head head -> {
                getStyleClass().add("schema-head");
                setText(head.title());
            }
            case SqlLine.Saved saved -> say("fth-file-text", name(saved), saved.file().toString());
            case SqlLine.Kept kept -> say("fth-edit-3", kept.start(), "Draft, kept as typed");
            case SqlLine.Ran ran -> {
                say(
                        ran.failed() ? "fth-x" : "fth-clock",
                        Sentences.start(ran.sql()),
                        ran.how() + "\n" + ran.sql());
                if (ran.failed()) {
                    getStyleClass().add("failed");
                }
            }
        }
    }

    private static String name(SqlLine.Saved saved) {
        return String.valueOf(saved.file().getFileName());
    }

    private void say(String icon, String text, String about) {
        setGraphic(Icons.icon(icon));
        setText(ValueText.visible(text));
        Tip.setText(this, about.length() > 2_000 ? about.substring(0, 2_000) : about);
    }
}
