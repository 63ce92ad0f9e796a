package dev.binnacle.desktop.data;

import dev.binnacle.database.Column;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.control.grid.CellLook;
import dev.binnacle.desktop.control.grid.RowMark;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** One field of the row in the inspector: name and value; two clicks edit it. */
final class FieldCell extends ListCell<Column> {
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
    private static final PseudoClass YES = PseudoClass.getPseudoClass("yes");
    private static final PseudoClass NO = PseudoClass.getPseudoClass("no");
    private static final PseudoClass UPDATED = PseudoClass.getPseudoClass("updated");

    /** About what the inspector has room for. */
    private static final int SEEN = 24;

    private final TableParts parts;
    private final IntSupplier row;
    private final Label name = new Label();
    private final Label value = new Label();
    private final HBox box = new HBox(8, name, value);

    FieldCell(TableParts parts, IntSupplier row, Consumer<Column> edit) {
        this.parts = parts;
        this.row = row;
        name.getStyleClass().add("field-name");
        value.getStyleClass().add("field-value");
        name.setMinWidth(100);
        name.setPrefWidth(100);
        name.setMaxWidth(100);
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        box.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    Column column = getItem();
                    if (event.getClickCount() == 2 && column != null) {
                        edit.accept(column);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Column column, boolean empty) {
        super.updateItem(column, empty);
        int at = row.getAsInt();
        if (empty || column == null || at < 0) {
            setGraphic(null);
            return;
        }
        CellLook look = parts.model().look(at, parts.model().table().columns().indexOf(column));
        name.setText(ValueText.visible(column.name()));
        Tip.setText(name, column.name() + "  " + column.type());
        value.setText(look.text());
        String more = look.text().length() > SEEN ? look.text() + "\n" + look.note() : look.note();
        Tip.setText(value, more.isBlank() ? null : more.strip());
        value.pseudoClassStateChanged(DIM, look.tone() == CellLook.Tone.DIM);
        value.pseudoClassStateChanged(YES, look.tone() == CellLook.Tone.YES);
        value.pseudoClassStateChanged(NO, look.tone() == CellLook.Tone.NO);
        value.pseudoClassStateChanged(UPDATED, look.change() == RowMark.UPDATED);
        setAccessibleText(column.name() + ": " + look.text());
        setGraphic(box);
    }
}
