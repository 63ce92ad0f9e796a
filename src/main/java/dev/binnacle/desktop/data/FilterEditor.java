package dev.binnacle.desktop.data;

import dev.binnacle.base.ProblemException;
import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.database.Column;
import dev.binnacle.database.Table;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Puts one test together: column, test, value. What does not fit is said in place. */
final class FilterEditor {
    private final Table table;
    private final @Nullable ColumnFilter start;
    private final Ending ending;
    private @FXML ComboBox<Column> column;
    private @FXML ComboBox<ColumnFilter.Test> test;
    private @FXML TextField value;
    private @FXML TextField upper;
    private @FXML Label and;
    private @FXML Label problem;

    /** What becomes of it. */
    interface Ending {
        void apply(ColumnFilter made);

        void cancel();
    }

    FilterEditor(Table table, @Nullable ColumnFilter start, Ending ending) {
        this.table = table;
        this.start = start;
        this.ending = ending;
    }

    @FXML
    private void initialize() {
        column.setConverter(named(Column::name));
        column.setItems(FXCollections.observableList(table.columns()));
        test.setConverter(named(ColumnFilter.Test::title));
        test.getItems().setAll(ColumnFilter.Test.values());
        test.valueProperty().addListener((property, old, now) -> shape(now));
        ColumnFilter from = start;
        column.setValue(from == null ? table.columns().getFirst() : from.column());
        test.setValue(from == null ? ColumnFilter.Test.EQUAL : from.test());
        if (from != null) {
            boolean pair = from.test().takes() == 2 && from.values().size() == 2;
            value.setText(pair ? from.values().getFirst() : String.join(", ", from.values()));
            upper.setText(pair ? from.values().getLast() : "");
        }
        say("");
        column.getParent()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (event.getCode() == KeyCode.ESCAPE) {
                                event.consume();
                                ending.cancel();
                            }
                        });
    }

    private void shape(ColumnFilter.Test now) {
        boolean pair = now.takes() == 2;
        for (var node : List.of(and, upper)) {
            node.setVisible(pair);
            node.setManaged(pair);
        }
        value.setVisible(now.takes() != 0);
        value.setManaged(now.takes() != 0);
        value.setPromptText(now.takes() < 0 ? "value, value, …" : "value");
    }

    void focus() {
        value.requestFocus();
    }

    @FXML
    private void apply() {
        var made = new ColumnFilter(column.getValue(), test.getValue(), values());
        try {
            made.condition();
        } catch (ProblemException unfit) {
            say(unfit.problem().sentence() + " " + unfit.problem().detail());
            return;
        }
        ending.apply(made);
    }

    private List<String> values() {
        return switch (test.getValue().takes()) {
            case 0 -> List.of();
            case 1 -> List.of(value.getText());
            case 2 -> List.of(value.getText(), upper.getText());
            default -> split(value.getText());
        };
    }

    private static List<String> split(String typed) {
        var values = new ArrayList<String>();
        Arrays.stream(typed.split(",", -1)).map(String::strip).forEach(values::add);
        return values;
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
    }

    @FXML
    private void cancel() {
        ending.cancel();
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
