package dev.binnacle.desktop.control.grid;

import dev.binnacle.desktop.control.Tip;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Tells NULL, DEFAULT and empty text apart in a text control: the prompt names what is meant. */
final class EntryState {
    private final EditorSetup setup;
    private final TextInputControl field;
    private final CellEntry before;
    private @Nullable CellEntry word;

    EntryState(EditorSetup setup, TextInputControl field, String shown) {
        this.setup = setup;
        this.field = field;
        before = setup.text() == null ? nothing(setup) : CellEntry.of(shown);
        field.setText(shown);
        if (setup.text() == null) {
            say(before);
        }
        field.textProperty()
                .addListener((property, old, now) -> {
                    if (!now.isEmpty() || !old.isEmpty()) {
                        word = null;
                        field.setPromptText(setup.hint().isEmpty() ? "''" : setup.hint());
                    }
                });
    }

    private static CellEntry nothing(EditorSetup setup) {
        return setup.defaults() ? CellEntry.DEFAULT : CellEntry.NULL;
    }

    void say(CellEntry chosen) {
        field.clear();
        word = chosen;
        field.setPromptText(chosen == CellEntry.DEFAULT ? "default" : "null");
    }

    CellEntry entry() {
        CellEntry said = word;
        return said == null ? CellEntry.of(field.getText()) : said;
    }

    boolean changed() {
        return !entry().equals(before);
    }

    /** Alt+N and Ctrl+0 say NULL. */
    boolean nullKey(KeyEvent event) {
        boolean asked =
                (event.isAltDown() && event.getCode() == KeyCode.N)
                        || (event.isShortcutDown()
                                && (event.getCode() == KeyCode.DIGIT0
                                        || event.getCode() == KeyCode.NUMPAD0));
        if (asked && setup.nullable()) {
            say(CellEntry.NULL);
        }
        return asked;
    }

    /** Buttons for the values that cannot be typed. */
    List<Button> buttons() {
        var all = new ArrayList<Button>();
        if (setup.nullable()) {
            all.add(button("null", "Set NULL (Alt+N)", CellEntry.NULL));
        }
        if (setup.defaults()) {
            all.add(button("default", "Leave the column to its default", CellEntry.DEFAULT));
        }
        return all;
    }

    private Button button(String text, String words, CellEntry entry) {
        var button = new Button(text);
        button.getStyleClass().add("editor-word");
        button.setAccessibleText(words);
        Tip.setText(button, words);
        button.setFocusTraversable(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> {
            say(entry);
            field.requestFocus();
        });
        return button;
    }
}
