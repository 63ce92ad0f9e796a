package dev.binnacle.desktop.control;

import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/**
 * Shows a text that is only read. Up to a size it can be selected by character and is coloured;
 * beyond, it is a list of lines, so that ten megabytes open as fast as ten lines.
 */
public final class TextViewer extends StackPane {
    /** Characters up to which the text is coloured and selectable by character. */
    public static final int COLOURED = 300_000;

    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
    private final ListView<String> lines = new ListView<>();
    private Lines known = new Lines("");
    private String text = "";

    public TextViewer() {
        getStyleClass().add("text-viewer");
        area.setEditable(false);
        area.setWrapText(false);
        area.getStyleClass().add("mono");
        area.setAccessibleText("Text");
        area.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    // what a menu is asked for at becomes the caret's place
                    if (event.isSecondaryButtonDown() && area.getSelectedText().isEmpty()) {
                        area.moveTo(area.hit(event.getX(), event.getY()).getInsertionIndex());
                    }
                });
        lines.setCellFactory(list -> new LineCell());
        lines.setFixedCellSize(18);
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.getStyleClass().addAll("edge-to-edge", "mono");
        lines.setAccessibleText("Lines of a large text");
        getChildren().setAll(scroll);
    }

    /** One line of a large text. */
    private static final class LineCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }

    public String text() {
        return text;
    }

    /**
     * Shows another text from its start.
     *
     * @param spans colours for a text up to {@link #COLOURED} characters; null = none
     */
    public void show(String shown, @Nullable StyleSpans<Collection<String>> spans) {
        text = shown;
        if (large()) {
            showLines();
            getChildren().setAll(lines);
            return;
        }
        lines.setItems(FXCollections.observableArrayList());
        area.replaceText(shown);
        if (spans != null && !shown.isEmpty()) {
            area.setStyleSpans(0, spans);
        }
        area.moveTo(0);
        area.requestFollowCaret();
        getChildren().setAll(scroll);
    }

    private boolean large() {
        return text.length() > COLOURED;
    }

    private void showLines() {
        known = new Lines(text);
        lines.setItems(FXCollections.observableList(known));
        lines.scrollTo(0);
    }

    /** Selects a part and scrolls to it. */
    public void select(int start, int end) {
        if (large()) {
            int line = known.at(start);
            lines.getSelectionModel().clearAndSelect(line);
            lines.scrollTo(Math.max(0, line - 3));
        } else {
            area.selectRange(start, end);
            area.requestFollowCaret();
        }
    }

    /** The offset of the caret, or of the selected line of a large text. */
    public int place() {
        return large()
                ? known.start(Math.max(0, lines.getSelectionModel().getSelectedIndex()))
                : area.getCaretPosition();
    }

    /** The selected part, or all of it when nothing is selected. */
    public String selectedOrAll() {
        if (large()) {
            List<String> selected = lines.getSelectionModel().getSelectedItems();
            return selected.isEmpty() ? text : String.join("\n", selected);
        }
        String selected = area.getSelectedText();
        return selected.isEmpty() ? text : selected;
    }
}
