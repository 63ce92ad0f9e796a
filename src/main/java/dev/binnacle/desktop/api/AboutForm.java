package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.Annotations;
import dev.binnacle.api.hurl.Annotations.Word;
import dev.binnacle.api.hurl.RequestPart;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the comments above a request say of it, a field each. */
public final class AboutForm extends ScrollPane {
    private final Map<Word, TextField> fields = new EnumMap<>(Word.class);
    private final VBox rows = new VBox();
    private Consumer<UnaryOperator<RequestPart>> onEdit = change -> {};
    private boolean filling;

    public AboutForm() {
        getStyleClass().addAll("pairs-editor", "about-form");
        rows.getStyleClass().add("auth-rows");
        setFitToWidth(true);
        setContent(rows);
        add(Word.NAME, "Name", "what people call it");
        add(Word.ROLE, "Role", "it signs in as this role, unless Auth says who asks");
        add(Word.TAG, "Tags", "smoke, orders");
        add(Word.OPERATION, "Operation", "GET /orders/{id}");
        add(Word.EFFECTS, "Effects", "what it does to the data");
    }

    private void add(Word word, String title, String prompt) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(title + " of the request");
        field.textProperty().subscribe((was, is) -> edited(word, is));
        fields.put(word, field);
        var label = new Label(title);
        label.setLabelFor(field);
        label.getStyleClass().add("auth-label");
        var row = new HBox(label, field);
        row.getStyleClass().add("form-row");
        HBox.setHgrow(field, Priority.ALWAYS);
        rows.getChildren().add(row);
    }

    /** Called with each change made by hand. */
    void onEdit(Consumer<UnaryOperator<RequestPart>> listener) {
        onEdit = listener;
    }

    private void edited(Word word, String typed) {
        if (!filling) {
            onEdit.accept(part -> Annotations.with(part, word, typed));
        }
    }

    /** Shows what the request says; what is being typed is not disturbed. */
    void show(RequestPart part) {
        filling = true;
        Annotations said = Annotations.of(part);
        fields.forEach((word, field) -> {
            if (!said.value(word).equals(normal(word, field.getText()))) {
                field.setText(said.value(word));
            }
        });
        filling = false;
    }

    private static String normal(Word word, String typed) {
        return word == Word.TAG
                ? String.join(", ", Annotations.tags(typed))
                : typed.strip().replaceAll("\\s+", " ");
    }

    /** How much is said. */
    int count() {
        List<TextField> all = List.copyOf(fields.values());
        return (int) all.stream().filter(field -> !field.getText().isBlank()).count();
    }

    /** The field that is completed by roles. */
    TextField role() {
        return Objects.requireNonNull(fields.get(Word.ROLE));
    }
}
