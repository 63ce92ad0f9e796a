package dev.binnacle.desktop.server;

import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Shown;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lines of one kind in a table, filtered by what is typed. */
final class PartTable<T> {
    private static final int LONG = 24;
    private static final double ROW = 28;

    /** A column as wide as this is never cut. */
    private static final double NARROW = 124;

    private final TableView<T> table = new TableView<>();
    private final Function<T, String> words;
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final FilteredList<T> shown = new FilteredList<>(all);
    private Predicate<T> further = line -> true;
    private String looked = "";

    /**
     * @param name for screen readers
     * @param words what the filter looks through
     */
    PartTable(String name, Function<T, String> words) {
        this.words = words;
        table.setItems(shown);
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("edge-to-edge");
        table.setAccessibleText(name);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label("Nothing fits the filter."));
    }

    /** The node, to be put on the screen. */
    TableView<T> view() {
        return table;
    }

    /** What is typed here is looked for. */
    void filterBy(TextField filter) {
        filter.textProperty()
                .subscribe(typed -> {
                    looked = typed.strip().toLowerCase(Locale.ROOT);
                    filterAgain();
                });
    }

    ObservableList<T> all() {
        return all;
    }

    ObservableList<T> shown() {
        return shown;
    }

    /** What else a line must be to be shown. */
    void only(Predicate<T> condition) {
        further = condition;
        filterAgain();
    }

    private void filterAgain() {
        shown.setPredicate(line ->
                further.test(line) && words.apply(line).toLowerCase(Locale.ROOT).contains(looked));
    }

    /** Replaces all lines; the one that was selected stays so if it is there again. */
    void show(List<T> lines) {
        T selected = table.getSelectionModel().getSelectedItem();
        all.setAll(lines);
        if (selected != null) {
            table.getSelectionModel().select(selected);
        }
    }

    PartTable<T> column(String title, double width, Function<T, String> text) {
        return column(title, width, text, (cell, line) -> {});
    }

    /** A column of text in the type of data. */
    PartTable<T> code(String title, double width, Function<T, String> text) {
        return column(title, width, text, (cell, line) -> cell.getStyleClass().add("mono"));
    }

    /** A column of amounts, to the right. */
    PartTable<T> number(String title, double width, Function<T, String> text) {
        column(title, width, text, (cell, line) -> cell.getStyleClass().add("mono"));
        table.getColumns().getLast().getStyleClass().add("number-cell");
        return this;
    }

    /**
     * @param dress gives a cell its looks
     */
    PartTable<T> column(
            String title, double width, Function<T, String> text, BiConsumer<Node, T> dress) {
        var column = new TableColumn<T, String>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, NARROW));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        column.setCellFactory(view -> new PartCell<>(dress));
        table.getColumns().add(column);
        return this;
    }

    private static final class PartCell<T> extends TableCell<T, String> {
        private final BiConsumer<Node, T> dress;

        PartCell(BiConsumer<Node, T> dress) {
            this.dress = dress;
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setEllipsisString("…");
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            T line = getTableRow() == null ? null : getTableRow().getItem();
            String words = empty || text == null ? "" : Shown.inFull(text);
            setText(words);
            Tip.setText(this, words.length() > LONG ? Shown.shortened(words, 600) : null);
            if (!empty && line != null) {
                dress.accept(this, line);
            }
        }
    }
}
