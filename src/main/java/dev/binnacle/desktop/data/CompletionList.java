package dev.binnacle.desktop.data;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/** The offers at the caret, in a list over the editor. */
final class CompletionList {
    private static final double LINE = 24;
    private static final double WIDTH = 420;
    private static final int MOST_LINES = 10;

    private final CodeArea area;
    private final Pane over;
    private final BiFunction<String, Integer, Completion.Offers> source;
    private final ListView<Completion.Item> list = new ListView<>();
    private int from;

    /**
     * @param over lies over the editor and takes the list
     */
    CompletionList(
            CodeArea area, Pane over, BiFunction<String, Integer, Completion.Offers> source) {
        this.area = area;
        this.over = over;
        this.source = source;
        list.setFixedCellSize(LINE);
        list.getStyleClass().add("completion");
        list.setManaged(false);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Line());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        area.focusedProperty()
                .addListener((property, old, focused) -> {
                    if (!focused) {
                        close();
                    }
                });
    }

    boolean isOpen() {
        return over.getChildren().contains(list);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == javafx.scene.input.KeyCode.SPACE && event.isControlDown()) {
            open();
            event.consume();
        } else if (isOpen()) {
            steer(event);
        }
    }

    private void steer(KeyEvent event) {
        var selection = list.getSelectionModel();
        switch (event.getCode()) {
            case UP -> selection.selectPrevious();
            case DOWN -> selection.selectNext();
            case ENTER, TAB -> {
                if (event.isShortcutDown()) {
                    close();
                    return;
                }
                choose();
            }
            case ESCAPE -> close();
            case LEFT, RIGHT, HOME, END, PAGE_UP, PAGE_DOWN -> {
                close();
                return;
            }
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, selection.getSelectedIndex() - MOST_LINES / 2));
        event.consume();
    }

    /** Opens by itself after a dot and from the second letter of a word. */
    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (letter.isEmpty() || event.isShortcutDown()) {
            return;
        }
        char typed = letter.charAt(0);
        boolean word = Character.isLetterOrDigit(typed) || typed == '_';
        if (typed == '.' || (word && wordLength() > 1) || (isOpen() && typed == '\b')) {
            open();
        } else if (!word) {
            close();
        }
    }

    private int wordLength() {
        int caret = area.getCaretPosition();
        int start = caret;
        while (start > 0 && Character.isLetterOrDigit(area.getText().charAt(start - 1))) {
            start--;
        }
        return caret - start;
    }

    void open() {
        int caret = area.getCaretPosition();
        Completion.Offers offers = source.apply(area.getText(), caret);
        boolean said =
                offers.items().size() == 1
                        && offers.items()
                                .getFirst()
                                .insert()
                                .equals(area.getText(offers.from(), caret));
        if (offers.items().isEmpty() || said) {
            close();
            return;
        }
        from = offers.from();
        list.getItems().setAll(offers.items());
        list.getSelectionModel().selectFirst();
        if (!isOpen()) {
            over.getChildren().add(list);
        }
        place();
    }

    private void place() {
        double height = Math.min(MOST_LINES, list.getItems().size()) * LINE + 4;
        Bounds caret = area.getCaretBounds().map(over::screenToLocal).orElse(null);
        Point2D at = caret == null ? Point2D.ZERO : new Point2D(caret.getMinX(), caret.getMaxY());
        double top =
                caret == null || at.getY() + height <= over.getHeight()
                        ? at.getY()
                        : Math.max(0, caret.getMinY() - height);
        double left = Math.clamp(at.getX() - 8, 0, Math.max(0, over.getWidth() - WIDTH));
        list.resizeRelocate(left, top, Math.min(WIDTH, over.getWidth()), height);
    }

    private void choose() {
        Completion.Item item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            area.replaceText(from, area.getCaretPosition(), item.insert());
        }
        close();
        area.requestFocus();
    }

    void close() {
        over.getChildren().remove(list);
    }

    private static final class Line extends ListCell<Completion.Item> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox box = new HBox(8, name, detail);

        Line() {
            name.getStyleClass().add("mono");
            detail.getStyleClass().add("secondary");
            detail.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            box.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Completion.@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.name());
            detail.setText(item.detail().isEmpty() ? item.kind() : item.detail());
            setAccessibleText(item.name() + ", " + item.kind());
            setGraphic(box);
        }
    }
}
