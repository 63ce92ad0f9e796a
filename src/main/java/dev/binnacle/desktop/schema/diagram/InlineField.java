package dev.binnacle.desktop.schema.diagram;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/** A field on the canvas itself, where what it names will stand. Enter takes it, Esc leaves it. */
final class InlineField extends TextField {
    private static final double LEAST = 200;
    private final Runnable left;
    private Consumer<String> answer = text -> {};

    /**
     * @param left called when the field has gone: the keys go back to the diagram
     */
    InlineField(Runnable left) {
        this.left = left;
        getStyleClass().add("diagram-inline");
        setManaged(false);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty()
                .addListener((property, was, is) -> {
                    if (was && !is) {
                        take(false);
                    }
                });
    }

    /**
     * @param what it is, for the prompt and those who cannot see it
     */
    void ask(String what, String text, double x, double y, double width, Consumer<String> then) {
        answer = then;
        setPromptText(what);
        setAccessibleText(what);
        setText(text);
        resizeRelocate(Math.round(x), Math.round(y), Math.max(LEAST, width), prefHeight(-1));
        setVisible(true);
        toFront();
        requestFocus();
        selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take(true);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            left.run();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
        }
    }

    /** What was typed is taken when the field is left, too: nothing typed is lost. */
    private void take(boolean back) {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        if (back) {
            left.run();
        }
        String text = getText().strip();
        if (!text.isEmpty()) {
            answer.accept(text);
        }
    }
}
