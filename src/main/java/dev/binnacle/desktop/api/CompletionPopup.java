package dev.binnacle.desktop.api;

import dev.binnacle.api.complete.Offers;
import dev.binnacle.api.complete.Suggestion;

import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * What may stand at the caret, in a list over the screen: opened by Ctrl+Space, and by itself while
 * one types. Enter and Tab take what is chosen; where nothing is, they do what they do without it.
 */
final class CompletionPopup {
    private static final double LINE = 24;
    private static final double WIDTH = 440;
    private static final int MOST_LINES = 10;

    private final Supplier<@Nullable Pane> over;
    private final ListView<Suggestion> list = new ListView<>();
    private @Nullable CaretPlace place;
    private Offers offers = Offers.NONE;
    private @Nullable CaretPlace typing;
    private boolean taking;

    /** What may stand at a caret of a text. */
    @FunctionalInterface
    interface Source {
        Offers at(String text, int caret);
    }

    /**
     * @param over takes the list and lies over all that completes
     */
    CompletionPopup(Supplier<@Nullable Pane> over) {
        this.over = over;
        list.setFixedCellSize(LINE);
        list.getStyleClass().addAll("completion", "api-completion");
        list.setManaged(false);
        list.setFocusTraversable(false);
        list.setAccessibleText("What may stand here");
        list.setCellFactory(view -> new SuggestionCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take());
    }

    void on(CodeArea area, Source source) {
        watch(new CaretPlace.InArea(area, source));
    }

    void on(TextInputControl field, Source source) {
        watch(new CaretPlace.InField(field, source));
    }

    private void watch(CaretPlace at) {
        at.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(at, event));
        at.node().addEventFilter(KeyEvent.KEY_TYPED, event -> typed(at, event));
        at.node()
                .focusedProperty()
                .subscribe(focused -> {
                    if (!focused && at == place) {
                        close();
                    }
                });
        at.caretProperty().addListener(change -> moved(at));
    }

    boolean isOpen() {
        return list.getParent() != null;
    }

    private void pressed(CaretPlace at, KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            open(at, true);
            event.consume();
        } else if (isOpen() && place == at) {
            steer(event);
        }
    }

    private void steer(KeyEvent event) {
        var selection = list.getSelectionModel();
        boolean chosen = !selection.isEmpty();
        switch (event.getCode()) {
            case UP -> {
                if (selection.getSelectedIndex() <= 0) {
                    selection.selectLast();
                } else {
                    selection.selectPrevious();
                }
            }
            case DOWN -> {
                if (selection.getSelectedIndex() == list.getItems().size() - 1) {
                    selection.selectFirst();
                } else {
                    selection.selectNext();
                }
            }
            case TAB -> {
                if (!chosen && isWritten()) {
                    close();
                    return;
                }
                if (!chosen) {
                    selection.selectFirst();
                }
                take();
            }
            case ENTER -> {
                if (!chosen || event.isShortcutDown()) {
                    close();
                    return;
                }
                take();
            }
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, selection.getSelectedIndex() - MOST_LINES / 2));
        event.consume();
    }

    /** Whether what is typed is one of the suggestions already. */
    private boolean isWritten() {
        CaretPlace at = place;
        return at != null
                && offers.suggestions().stream()
                        .anyMatch(each ->
                                each.text()
                                        .strip()
                                        .equals(at.text(offers.start(), at.caret()).strip()));
    }

    /** Notes that the caret is about to move because a character is typed. */
    private void typed(CaretPlace at, KeyEvent event) {
        String character = event.getCharacter();
        boolean text =
                !character.isEmpty()
                        && !event.isShortcutDown()
                        && (character.charAt(0) >= ' ' || character.charAt(0) == '\b');
        boolean back = text && character.charAt(0) == '\b';
        typing = text && (!back || isOpen()) ? at : null;
    }

    private void moved(CaretPlace at) {
        if (taking) {
            return;
        }
        if (typing == at && at.node().isFocused()) {
            typing = null;
            open(at, false);
        } else if (at == place) {
            close();
        }
    }

    private void open(CaretPlace at, boolean asked) {
        Offers found = at.offers();
        boolean said =
                found.suggestions().size() == 1
                        && found.suggestions()
                                .getFirst()
                                .text()
                                .equals(at.text(found.start(), found.end()));
        Pane pane = over.get();
        if (pane == null || found.suggestions().isEmpty() || (said && !asked)) {
            close();
            return;
        }
        place = at;
        offers = found;
        list.getItems().setAll(found.suggestions());
        list.getSelectionModel().clearSelection();
        if (asked) {
            list.getSelectionModel().selectFirst();
        }
        list.scrollTo(0);
        if (!pane.getChildren().contains(list)) {
            pane.getChildren().add(list);
        }
        put(pane, at.bounds(found.start()));
    }

    private void put(Pane pane, @Nullable Bounds screen) {
        double height = Math.min(MOST_LINES, list.getItems().size()) * LINE + 4;
        double width = Math.min(WIDTH, pane.getWidth());
        Bounds at = screen == null ? null : pane.screenToLocal(screen);
        double left = at == null ? 0 : at.getMinX() - 8;
        double below = at == null ? 0 : at.getMaxY() + 2;
        boolean fits = at == null || below + height <= pane.getHeight();
        double top = fits || at == null ? below : Math.max(0, at.getMinY() - height - 2);
        list.resizeRelocate(
                Math.clamp(left, 0, Math.max(0, pane.getWidth() - width)), top, width, height);
    }

    private void take() {
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        CaretPlace at = place;
        Offers replaced = offers;
        close();
        if (chosen == null || at == null) {
            return;
        }
        taking = true;
        at.replace(replaced.start(), Math.max(replaced.end(), at.caret()), chosen.text());
        taking = false;
        at.node().requestFocus();
        if (chosen.text().endsWith(": ")) {
            open(at, false);
        }
    }

    void close() {
        place = null;
        if (list.getParent() instanceof Pane pane) {
            pane.getChildren().remove(list);
        }
    }
}
