package dev.binnacle.desktop.control.grid;

import dev.binnacle.desktop.control.Tip;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** One line of text in place of the cell; what is wrong with it shows while typing. */
final class LineEditor implements CellEditor {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final EditorSetup setup;
    private final Ending ending;
    private final TextField field = new TextField();
    private final HBox box = new HBox(field);
    private final EntryState state;
    private final boolean typedOver;
    private boolean over;

    LineEditor(EditorSetup setup, @Nullable String typed, Ending ending) {
        this.setup = setup;
        this.ending = ending;
        String text = setup.text();
        state = new EntryState(setup, field, text == null ? "" : text);
        typedOver = typed != null;
        if (typed != null) {
            field.setText(typed);
        }
        box.getStyleClass().add("cell-editor");
        box.setAlignment(Pos.CENTER);
        box.setManaged(false);
        box.getChildren().addAll(state.buttons());
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((property, old, now) -> check());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty()
                .addListener((property, old, now) -> {
                    if (!now && !over) {
                        ending.focusLost();
                    }
                });
        check();
    }

    private void check() {
        Optional<String> wrong =
                state.entry() instanceof CellEntry.Text(String text)
                        ? setup.check().apply(text)
                        : Optional.empty();
        box.pseudoClassStateChanged(INVALID, wrong.isPresent());
        Tip.setText(field, wrong.orElse(null));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> finish(event, () -> ending.done(event.isShiftDown() ? -1 : 1, 0));
            case TAB -> finish(event, () -> ending.done(0, event.isShiftDown() ? -1 : 1));
            case ESCAPE -> finish(event, ending::left);
            case UP -> finish(event, () -> ending.done(-1, 0));
            case DOWN -> finish(event, () -> ending.done(1, 0));
            default -> {
                if (state.nullKey(event)) {
                    event.consume();
                }
            }
        }
    }

    private void finish(KeyEvent event, Runnable end) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        over = true;
        event.consume();
        end.run();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void focus() {
        field.requestFocus();
        if (typedOver) {
            field.end();
        } else {
            field.selectAll();
        }
    }

    @Override
    public CellEntry entry() {
        return state.entry();
    }

    @Override
    public boolean changed() {
        return state.changed();
    }
}
