package dev.binnacle.desktop.control.grid;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A list of the values there are: enums, booleans; NULL and DEFAULT as words of their own. */
final class ChoiceEditor implements CellEditor {
    private static final double LINE = 26;
    private static final int MOST_LINES = 9;

    private final EditorSetup setup;
    private final Ending ending;
    private final ListView<CellEntry> list = new ListView<>();
    private String typedSoFar = "";

    ChoiceEditor(EditorSetup setup, @Nullable String typed, Ending ending) {
        this.setup = setup;
        this.ending = ending;
        setup.choices().forEach(choice -> list.getItems().add(CellEntry.of(choice)));
        if (setup.nullable()) {
            list.getItems().add(CellEntry.NULL);
        }
        if (setup.defaults()) {
            list.getItems().add(CellEntry.DEFAULT);
        }
        list.setFixedCellSize(LINE);
        list.setManaged(false);
        list.getStyleClass().addAll("cell-editor", "cell-choice");
        list.setCellFactory(view -> new Line());
        list.getSelectionModel().select(before());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, event -> jump(event.getCharacter()));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        list.focusedProperty()
                .addListener((property, old, now) -> {
                    if (!now) {
                        ending.left();
                    }
                });
        if (typed != null) {
            jump(typed);
        }
    }

    private CellEntry before() {
        String text = setup.text();
        if (text != null) {
            return CellEntry.of(text);
        }
        return setup.defaults() ? CellEntry.DEFAULT : CellEntry.NULL;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                choose();
            }
            case TAB -> {
                event.consume();
                CellEntry now = list.getSelectionModel().getSelectedItem();
                if (now != null && changed()) {
                    ending.chosen(now);
                }
                ending.done(0, event.isShiftDown() ? -1 : 1);
            }
            case ESCAPE -> {
                event.consume();
                list.getSelectionModel().select(before());
                ending.left();
            }
            default -> {}
        }
    }

    private void choose() {
        CellEntry now = list.getSelectionModel().getSelectedItem();
        if (now != null && changed()) {
            ending.chosen(now);
        } else {
            ending.left();
        }
    }

    private void jump(String letter) {
        if (letter.isEmpty() || Character.isISOControl(letter.charAt(0))) {
            return;
        }
        String start = (typedSoFar + letter).toLowerCase(Locale.ROOT);
        for (CellEntry entry : list.getItems()) {
            if (plain(entry).toLowerCase(Locale.ROOT).startsWith(start)) {
                list.getSelectionModel().select(entry);
                list.scrollTo(entry);
                typedSoFar = start;
                return;
            }
        }
        typedSoFar = "";
    }

    private static String plain(CellEntry entry) {
        return switch (entry) {
            case CellEntry.Text(String text) -> text;
            case CellEntry.Null() -> "null";
            case CellEntry.Default() -> "default";
        };
    }

    @Override
    public Node node() {
        return list;
    }

    @Override
    public void focus() {
        list.requestFocus();
        if (list.getItems().size() > MOST_LINES) {
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
    }

    @Override
    public CellEntry entry() {
        CellEntry now = list.getSelectionModel().getSelectedItem();
        return now == null ? before() : now;
    }

    @Override
    public boolean changed() {
        return !entry().equals(before());
    }

    @Override
    public boolean large() {
        return true;
    }

    @Override
    public double height() {
        return Math.min(MOST_LINES, list.getItems().size()) * LINE + 4;
    }

    private static final class Line extends ListCell<CellEntry> {
        @Override
        protected void updateItem(@Nullable CellEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().remove("word");
            if (empty || entry == null) {
                setText(null);
                return;
            }
            String text = plain(entry);
            if (!(entry instanceof CellEntry.Text)) {
                getStyleClass().add("word");
            }
            setText(
                    switch (text) {
                        case "true" -> "✓ true";
                        case "false" -> "✗ false";
                        case "" -> "''";
                        default -> text;
                    });
        }
    }
}
