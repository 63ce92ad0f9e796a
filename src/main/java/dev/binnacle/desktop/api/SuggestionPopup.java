package dev.binnacle.desktop.api;

import dev.binnacle.api.complete.Offers;
import dev.binnacle.api.complete.Suggestion;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.function.IntFunction;

/** What may stand at the caret, in a list over an editor. */
final class SuggestionPopup {
    private static final double LINE = 24;
    private static final double WIDTH = 380;
    private static final int MOST_LINES = 8;
    private final CodeArea area;
    private final Pane over;
    private final IntFunction<Offers> source;
    private final ListView<Suggestion> list = new ListView<>();
    private Offers offers = Offers.NONE;

    /**
     * @param over lies over the editor and takes the list
     * @param source what may stand at that offset
     */
    SuggestionPopup(CodeArea area, Pane over, IntFunction<Offers> source) {
        this.area = area;
        this.over = over;
        this.source = source;
        list.setFixedCellSize(LINE);
        list.getStyleClass().add("completion");
        list.setManaged(false);
        list.setFocusTraversable(false);
        list.setAccessibleText("What may stand here");
        list.setCellFactory(view -> new Line());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                close();
            }
        });
    }

    private boolean isOpen() {
        return over.getChildren().contains(list);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
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

    /** Opens by itself where a word begins, and stays while it is typed. */
    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (letter.isEmpty() || event.isShortcutDown()) {
            return;
        }
        char c = letter.charAt(0);
        boolean word = Character.isLetterOrDigit(c) || "_$@(".indexOf(c) >= 0;
        if (word || isOpen() && c == '\b') {
            open();
        } else {
            close();
        }
    }

    void open() {
        int caret = area.getCaretPosition();
        offers = source.apply(caret);
        boolean said =
                offers.suggestions().size() == 1
                        && offers.suggestions()
                                .getFirst()
                                .text()
                                .equals(area.getText(offers.start(), caret));
        if (offers.suggestions().isEmpty() || said) {
            close();
            return;
        }
        list.getItems().setAll(offers.suggestions());
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
        double width = Math.min(WIDTH, over.getWidth());
        double left = Math.clamp(at.getX() - 8, 0, Math.max(0, over.getWidth() - width));
        list.resizeRelocate(left, top, width, height);
    }

    private void choose() {
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        close();
        if (chosen != null) {
            int end = Math.min(Math.max(offers.end(), area.getCaretPosition()), area.getLength());
            area.replaceText(offers.start(), end, chosen.text());
            area.requestFocus();
        }
    }

    void close() {
        over.getChildren().remove(list);
    }

    private static final class Line extends ListCell<Suggestion> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox box = new HBox(8, name, detail);

        Line() {
            name.getStyleClass().add("mono");
            detail.getStyleClass().add("secondary");
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            box.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.text());
            detail.setText(item.detail().isEmpty() ? item.kind() : item.detail());
            setAccessibleText(item.text() + ", " + item.kind());
            setGraphic(box);
        }
    }
}
