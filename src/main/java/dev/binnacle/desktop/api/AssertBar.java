package dev.binnacle.desktop.api;

import dev.binnacle.desktop.control.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** Says what was added to a request's text, and takes it back while nothing else was changed. */
final class AssertBar extends HBox {
    private final RequestModel model;
    private final Label words = new Label();
    private String before = "";
    private String after = "";

    AssertBar(RequestModel model) {
        this.model = model;
        getStyleClass().addAll("api-bar", "api-added");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var undo = new Button("Undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> undo());
        getChildren().setAll(words, undo, Icons.button("fth-x", "Close", this::close));
        close();
    }

    Subscription watch() {
        return model.textProperty()
                .subscribe(text -> {
                    if (!text.equals(after)) {
                        close();
                    }
                });
    }

    /**
     * @param said such as "Added an assert", and the line
     * @param old the text before
     */
    void added(String said, String old) {
        before = old;
        after = model.textProperty().get();
        words.setText(said);
        setVisible(true);
        setManaged(true);
    }

    private void undo() {
        String back = before;
        close();
        model.write(back);
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }
}
