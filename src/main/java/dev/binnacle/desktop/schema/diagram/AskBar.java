package dev.binnacle.desktop.schema.diagram;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Consumer;

/** Asks for a line of text in place, above the diagram: a view's name, a note. */
final class AskBar extends HBox {
    private final Label label = new Label();
    private final TextField field = new TextField();
    private final Button act = new Button();
    private final Button cancel = new Button("Cancel");
    private final Runnable left;
    private Consumer<String> answer = text -> {};

    /**
     * @param left called when the question is over: the keys go back to the diagram
     */
    AskBar(Runnable left) {
        this.left = left;
        getStyleClass().add("diagram-ask");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(480, USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        label.setMinWidth(USE_PREF_SIZE);
        act.setMinWidth(USE_PREF_SIZE);
        act.getStyleClass().add("accent");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.getStyleClass().add("flat");
        getChildren().setAll(label, field, act, cancel);
        setVisible(false);
        act.setOnAction(event -> take());
        cancel.setOnAction(event -> end());
        field.textProperty().subscribe(text -> act.setDisable(text.isBlank()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void ask(String question, String text, String verb, Consumer<String> then) {
        label.setText(question);
        field.setAccessibleText(question);
        field.setText(text);
        act.setText(verb);
        answer = then;
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !cancel.isFocused()) {
            take();
            event.consume();
        }
    }

    private void take() {
        String text = field.getText().strip();
        if (!text.isEmpty()) {
            end();
            answer.accept(text);
        }
    }

    private void end() {
        setVisible(false);
        left.run();
    }
}
