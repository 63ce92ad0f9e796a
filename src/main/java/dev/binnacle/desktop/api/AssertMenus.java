package dev.binnacle.desktop.api;

import dev.binnacle.api.Header;
import dev.binnacle.api.body.JsonPlace;
import dev.binnacle.base.Latest;
import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.desktop.shell.Workbench;

import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The menus of an answer in which any place of it becomes an assert or a capture. */
final class AssertMenus {
    private static final KeyCombination KEY =
            new KeyCodeCombination(
                    KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final int LONGEST = 60;
    private final AssertThis act;
    private final Supplier<@Nullable Answer> answer;
    private final Latest<Optional<JsonPlace>> looking;
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param answer the one that is shown; null = none
     */
    AssertMenus(Workbench workbench, AssertThis act, Supplier<@Nullable Answer> answer) {
        this.act = act;
        this.answer = answer;
        looking = new Latest<>(workbench.jobs());
    }

    /**
     * @param json whether the body is shown as JSON
     */
    void body(TextViewer body, Supplier<Boolean> json) {
        body.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    if (json.get()) {
                        Point2D at = new Point2D(event.getScreenX(), event.getScreenY());
                        find(body, place -> open(body, at, place));
                        event.consume();
                    }
                });
        body.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (KEY.match(event) && json.get()) {
                        find(body, place -> act.equal(place, status()));
                        event.consume();
                    }
                });
    }

    private void find(TextViewer body, Consumer<JsonPlace> then) {
        String text = body.text();
        int offset = body.place();
        looking.start(
                "Finding a place in the answer",
                progress -> JsonPlace.at(text, offset),
                place -> place.ifPresent(then),
                problem -> {});
    }

    private void open(TextViewer body, Point2D at, JsonPlace place) {
        MenuItem equal = item("Assert this value", () -> act.equal(place, status()));
        equal.setAccelerator(KEY);
        String path = place.path();
        var head =
                new MenuItem(
                        path.length() > LONGEST
                                ? "…" + path.substring(path.length() - LONGEST)
                                : path);
        head.setDisable(true);
        head.setMnemonicParsing(false);
        menu.getItems()
                .setAll(
                        head,
                        new SeparatorMenuItem(),
                        equal,
                        item("Assert it exists", () -> act.exists(place, status())),
                        item("Capture as a variable", () -> act.capture(place, status())));
        menu.show(body, at.getX(), at.getY());
    }

    private int status() {
        Answer shown = answer.get();
        return shown == null ? 0 : shown.status();
    }

    void status(Label status) {
        var assertion = item("Assert this status", () -> act.status(status()));
        status.setContextMenu(new ContextMenu(assertion));
    }

    void headers(ListView<Header> headers) {
        lines(
                headers,
                "Assert this header",
                (header, shown) -> act.header(header, shown.headers(), shown.status()));
    }

    void cookies(ListView<Header> cookies) {
        lines(cookies, "Assert this cookie", (cookie, shown) -> act.cookie(cookie, shown.status()));
    }

    private void lines(ListView<Header> list, String words, BiConsumer<Header, Answer> assertion) {
        Runnable act =
                () -> {
                    Header chosen = list.getSelectionModel().getSelectedItem();
                    Answer shown = answer.get();
                    if (chosen != null && shown != null) {
                        assertion.accept(chosen, shown);
                    }
                };
        MenuItem item = item(words, act);
        item.setAccelerator(KEY);
        list.setContextMenu(new ContextMenu(item));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (KEY.match(event)) {
                        act.run();
                        event.consume();
                    }
                });
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setOnAction(event -> act.run());
        return item;
    }
}
