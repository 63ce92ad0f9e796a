package dev.binnacle.desktop.api;

import dev.binnacle.api.complete.Offers;

import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/** A control in which one types at a caret. */
sealed interface CaretPlace {
    Node node();

    ObservableValue<?> caretProperty();

    int caret();

    /** The text between two offsets. */
    String text(int start, int end);

    Offers offers();

    void replace(int start, int end, String text);

    /** Where a character is on the screen; null = not to be seen. */
    @Nullable Bounds bounds(int offset);

    /** In the text of a file. */
    record InArea(CodeArea area, CompletionPopup.Source source) implements CaretPlace {
        @Override
        public Node node() {
            return area;
        }

        @Override
        public ObservableValue<?> caretProperty() {
            return area.caretPositionProperty();
        }

        @Override
        public int caret() {
            return area.getCaretPosition();
        }

        @Override
        public String text(int start, int end) {
            return area.getText(start, end);
        }

        @Override
        public Offers offers() {
            return source.at(area.getText(), caret());
        }

        @Override
        public void replace(int start, int end, String text) {
            area.replaceText(start, Math.min(end, area.getLength()), text);
            area.requestFollowCaret();
        }

        @Override
        public @Nullable Bounds bounds(int offset) {
            return area.getCaretBounds().orElse(null);
        }
    }

    /** In a field of a form. */
    record InField(TextInputControl field, CompletionPopup.Source source) implements CaretPlace {
        @Override
        public Node node() {
            return field;
        }

        @Override
        public ObservableValue<?> caretProperty() {
            return field.caretPositionProperty();
        }

        @Override
        public int caret() {
            return field.getCaretPosition();
        }

        @Override
        public String text(int start, int end) {
            return field.getText(start, Math.min(end, field.getLength()));
        }

        @Override
        public Offers offers() {
            return source.at(field.getText(), caret());
        }

        @Override
        public void replace(int start, int end, String text) {
            field.replaceText(start, Math.min(end, field.getLength()), text);
            field.positionCaret(start + text.length());
        }

        @Override
        public @Nullable Bounds bounds(int offset) {
            if (!(field.getSkin() instanceof TextInputControlSkin<?> skin)) {
                return field.localToScreen(field.getBoundsInLocal());
            }
            Rectangle2D character = skin.getCharacterBounds(Math.min(offset, field.getLength()));
            return field.localToScreen(
                    new BoundingBox(
                            character.getMinX(),
                            character.getMinY(),
                            character.getWidth(),
                            character.getHeight()));
        }
    }
}
