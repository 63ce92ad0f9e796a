package dev.binnacle.desktop.api;

import dev.binnacle.api.complete.Offers;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.desktop.control.Icons;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Names and values in lines, with an empty line at the end to add one. */
public final class PairsEditor extends ScrollPane {
    private final VBox rows = new VBox();
    private Consumer<List<NameValue>> onEdit = edited -> {};
    private final BooleanProperty named = new SimpleBooleanProperty(this, "named", true);
    private @Nullable Completing completing;
    private boolean filling;

    public PairsEditor() {
        getStyleClass().add("pairs-editor");
        rows.getStyleClass().add("pairs-rows");
        setFitToWidth(true);
        setContent(rows);
        addRow("", "");
    }

    /** Whether lines have names; else each is one text. */
    public boolean isNamed() {
        return named.get();
    }

    public void setNamed(boolean now) {
        named.set(now);
    }

    /** What may stand in a value, by the name before it. */
    @FunctionalInterface
    interface ValueSource {
        Offers at(String name, String text, int caret);
    }

    private record Completing(
            CompletionPopup popup, CompletionPopup.Source names, ValueSource values) {}

    /** Completes names and values as one types. */
    void complete(CompletionPopup popup, CompletionPopup.Source names, ValueSource values) {
        completing = new Completing(popup, names, values);
        rows.getChildren().forEach(node -> ((Row) node).complete());
    }

    /** Called with all pairs whenever one is changed by hand. */
    void onEdit(Consumer<List<NameValue>> listener) {
        onEdit = listener;
    }

    /** Shows these, unless they are what is shown already: what is being typed is not disturbed. */
    void show(List<NameValue> wanted) {
        if (wanted.equals(pairs())) {
            return;
        }
        filling = true;
        rows.getChildren().clear();
        wanted.forEach(pair -> addRow(pair.name(), pair.value()));
        addRow("", "");
        filling = false;
    }

    /** The pairs as typed; lines without a name are left out. */
    List<NameValue> pairs() {
        var pairs = new ArrayList<NameValue>();
        for (Node node : rows.getChildren()) {
            var row = (Row) node;
            if (row.isSaid()) {
                pairs.add(new NameValue(row.name.getText().strip(), row.value.getText()));
            }
        }
        return pairs;
    }

    private void addRow(String name, String value) {
        rows.getChildren().add(new Row(name, value));
    }

    private void edited() {
        if (filling) {
            return;
        }
        var last = (Row) rows.getChildren().getLast();
        if (!last.name.getText().isEmpty() || !last.value.getText().isEmpty()) {
            addRow("", "");
        }
        onEdit.accept(pairs());
    }

    private void remove(Row row) {
        if (rows.getChildren().size() > 1) {
            rows.getChildren().remove(row);
        }
        edited();
    }

    private final class Row extends HBox {
        private final TextField name = new TextField();
        private final TextField value = new TextField();

        Row(String nameText, String valueText) {
            getStyleClass().add("pairs-row");
            name.setText(nameText);
            value.setText(valueText);
            name.setPromptText("Name");
            value.promptTextProperty()
                    .bind(Bindings.when(named).then("Value").otherwise("New line"));
            name.visibleProperty().bind(named);
            name.managedProperty().bind(named);
            name.setAccessibleText("Name");
            value.setAccessibleText("Value");
            name.getStyleClass().addAll("mono", "pairs-name");
            value.getStyleClass().addAll("mono", "pairs-value");
            HBox.setHgrow(value, Priority.ALWAYS);
            name.textProperty().addListener(change -> edited());
            value.textProperty().addListener(change -> edited());
            var out = Icons.button("fth-x", "Take out", () -> remove(this));
            out.visibleProperty()
                    .bind(name.textProperty().isNotEmpty().or(value.textProperty().isNotEmpty()));
            getChildren().setAll(name, value, out);
            complete();
        }

        boolean isSaid() {
            return !(named.get() ? name : value).getText().isBlank();
        }

        void complete() {
            Completing by = completing;
            if (by != null) {
                by.popup().on(name, by.names());
                by.popup().on(value, (text, caret) -> by.values().at(name.getText(), text, caret));
            }
        }
    }
}
