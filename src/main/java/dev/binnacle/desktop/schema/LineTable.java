package dev.binnacle.desktop.schema;

import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Shown;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Shows sections in a table view, which is made anew only when the headers change. */
final class LineTable {
    private static final List<String> CODE =
            List.of(
                    "Type",
                    "Default",
                    "Condition",
                    "Keys",
                    "Where",
                    "Definition",
                    "Using",
                    "With check",
                    "Bound");
    private final TableView<Section.Line> view;
    private List<String> headers = List.of();

    LineTable(TableView<Section.Line> view) {
        this.view = view;
        view.setFixedCellSize(28);
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    void show(Section section, String emptyWords) {
        if (!section.headers().equals(headers)) {
            headers = section.headers();
            List<TableColumn<Section.Line, String>> columns = new ArrayList<>();
            for (int i = 0; i < headers.size(); i++) {
                columns.add(column(headers.get(i), i));
            }
            view.getColumns().setAll(columns);
        }
        view.getItems().setAll(section.lines());
        view.setPlaceholder(new Label(emptyWords));
        if (!section.lines().isEmpty()) {
            view.getSelectionModel().selectFirst();
        }
    }

    private static TableColumn<Section.Line, String> column(String title, int at) {
        var column = new TableColumn<Section.Line, String>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(60);
        column.setPrefWidth(width(title));
        column.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(line.getValue().cells().get(at)));
        column.setCellFactory(each -> new LineCell(CODE.contains(title), at == 0));
        return column;
    }

    private static double width(String title) {
        return switch (title) {
            case "Null", "For" -> 72;
            case "On update", "On delete" -> 84;
            case "Kind", "State" -> 110;
            case "Using", "With check", "Definition", "Condition", "Bound" -> 240;
            case "Type" -> 200;
            case "Column", "Name", "Table" -> 170;
            default -> 150;
        };
    }

    private static final class LineCell extends TableCell<Section.Line, String> {
        LineCell(boolean code, boolean first) {
            if (code) {
                getStyleClass().add("mono");
            }
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setEllipsisString("…");
            getStyleClass().add(first ? "line-first" : "line-more");
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            String shown = empty || text == null ? "" : Shown.inFull(text);
            setText(shown);
            Tip.setText(this, shown.length() > 20 ? Shown.shortened(shown, 600) : null);
        }
    }
}
