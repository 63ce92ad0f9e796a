package dev.binnacle.desktop.control.grid;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Several lines, JSON or bytes, in an area over the cells with its own foot. */
final class AreaEditor implements CellEditor {
    private final EditorSetup setup;
    private final Ending ending;
    private final TextArea area = new TextArea();
    private final Label verdict = new Label();
    private final VBox box = new VBox(area);
    private final EntryState state;
    private boolean over;

    AreaEditor(EditorSetup setup, @Nullable String typed, Ending ending) {
        this.setup = setup;
        this.ending = ending;
        String text = setup.text();
        boolean json = setup.form() == EditorSetup.Form.JSON;
        state =
                new EntryState(
                        setup, area, text == null ? "" : json ? JsonText.pretty(text) : text);
        if (typed != null) {
            area.setText(typed);
        }
        area.setWrapText(!json);
        box.getStyleClass().addAll("cell-editor", "cell-area");
        box.setManaged(false);
        VBox.setVgrow(area, Priority.ALWAYS);
        box.getChildren().add(foot(json));
        area.textProperty().addListener((property, old, now) -> check());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.focusedProperty()
                .addListener((property, old, now) -> {
                    if (!now && !over) {
                        ending.focusLost();
                    }
                });
        check();
    }

    private HBox foot(boolean json) {
        verdict.getStyleClass().add("editor-verdict");
        verdict.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        var foot = new HBox(4, verdict);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("editor-foot");
        if (json) {
            foot.getChildren()
                    .add(button("Format", () -> area.setText(JsonText.pretty(area.getText()))));
        }
        for (EditorSetup.Extra extra : setup.extras()) {
            foot.getChildren()
                    .add(
                            button(
                                    extra.words(),
                                    () -> extra.act().accept(area.getText(), area::setText)));
        }
        foot.getChildren().addAll(state.buttons());
        return foot;
    }

    private static Button button(String words, Runnable act) {
        var button = new Button(words);
        button.getStyleClass().add("editor-word");
        button.setFocusTraversable(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private void check() {
        Optional<String> wrong =
                state.entry() instanceof CellEntry.Text(String text)
                        ? setup.check().apply(text)
                        : Optional.empty();
        verdict.getStyleClass().remove("invalid");
        wrong.ifPresent(sentence -> verdict.getStyleClass().add("invalid"));
        verdict.setText(wrong.orElse("Ctrl+Enter done · Esc leave"));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShortcutDown()) {
                    finish(event, () -> ending.done(0, 0));
                }
            }
            case TAB -> finish(event, () -> ending.done(0, event.isShiftDown() ? -1 : 1));
            case ESCAPE -> finish(event, ending::left);
            default -> {
                if (state.nullKey(event)) {
                    event.consume();
                }
            }
        }
    }

    private void finish(KeyEvent event, Runnable end) {
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
        area.requestFocus();
        if (setup.form() == EditorSetup.Form.JSON && !changed()) {
            area.home();
        } else {
            area.end();
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

    @Override
    public boolean large() {
        return true;
    }
}
