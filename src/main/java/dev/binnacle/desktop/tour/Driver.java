package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.FxThread;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds things on the screen by what a person reads, uses them, waits for what must come. Used off
 * the screen's thread.
 */
final class Driver {
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(25);

    private final Desktop desktop;
    private final FxThread screen = new FxThread();

    Driver(Desktop desktop) {
        this.desktop = desktop;
    }

    Desktop desktop() {
        return desktop;
    }

    /** Runs on the screen's thread and gives the answer. */
    <T extends @Nullable Object> T on(Callable<T> work) {
        var answer = new CompletableFuture<T>();
        screen.execute(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception | AssertionError failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.get(MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TourFailure("interrupted");
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            throw cause instanceof TourFailure known
                    ? known
                    : new TourFailure(String.valueOf(cause), cause);
        } catch (TimeoutException stuck) {
            throw new TourFailure("the screen's thread did not answer", stuck);
        }
    }

    void run(Runnable work) {
        on(() -> {
            work.run();
            return null;
        });
    }

    /** Waits until the condition, asked on the screen's thread, holds. */
    void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + MOST.toNanos();
        while (!on(condition)) {
            if (System.nanoTime() > end) {
                throw new TourFailure("waited in vain for " + what);
            }
            rest();
        }
    }

    /** Lets the screen draw. */
    void rest() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TourFailure("interrupted");
        }
    }

    private List<Node> shown() {
        return Visible.under(desktop.scene().getRoot());
    }

    /** On the screen's thread. */
    <N extends Node> Optional<N> find(Class<N> type, Predicate<N> which) {
        return shown().stream().filter(type::isInstance).map(type::cast).filter(which).findFirst();
    }

    /** The node of this type that reads so, or is announced so to a screen reader. Waits for it. */
    <N extends Node> N the(Class<N> type, String words) {
        return the(words, 0, node -> type.isInstance(node) ? type.cast(node) : null);
    }

    /**
     * @param at which of those that read so, from 0
     * @param as the node as what is looked for; null = it is something else
     */
    private <N extends Node> N the(String words, int at, Function<Node, @Nullable N> as) {
        Callable<List<N>> found =
                () ->
                        shown().stream()
                                .filter(node -> Visible.reads(node, words))
                                .flatMap(node -> Stream.ofNullable(as.apply(node)))
                                .toList();
        await("“" + words + "”", () -> found.call().size() > at);
        return on(() -> found.call().get(at));
    }

    <N extends Node> N the(Class<N> type) {
        await(type.getSimpleName(), () -> find(type, node -> true).isPresent());
        return on(() -> find(type, node -> true).orElseThrow());
    }

    /** Whether these words stand anywhere on the screen. On the screen's thread. */
    boolean says(String words) {
        return shown().stream().anyMatch(node -> Visible.says(node, words));
    }

    void awaitWords(String words) {
        await("“" + words + "”", () -> says(words));
    }

    /** What stands in this field, for a person to read. */
    String text(String field) {
        TextInputControl input = the(TextInputControl.class, field);
        String text = on(input::getText);
        return text == null ? "" : text;
    }

    /** What a form says against its own button; null = nothing. */
    @Nullable String refusal() {
        return find(Labeled.class, node -> node.getStyleClass().contains("change-problem"))
                .map(Labeled::getText)
                .filter(words -> words.startsWith("BIN-"))
                .orElse(null);
    }

    /** Presses a button once it is enabled, as a person must wait for it too. */
    void press(String words) {
        fire(the(ButtonBase.class, words), words);
    }

    /** Presses a button whose words go on with a number or a name. */
    void pressBeginning(String words) {
        Callable<Optional<ButtonBase>> found =
                () -> find(ButtonBase.class, node -> Visible.begins(node, words));
        await("“" + words + " …”", () -> found.call().isPresent());
        fire(on(() -> found.call().orElseThrow()), words);
    }

    /** Presses a button of a region, where the same words stand elsewhere too. */
    void press(String region, String words) {
        Callable<Optional<ButtonBase>> found = () -> within(region, words);
        await("“" + words + "”", () -> found.call().isPresent());
        fire(on(() -> found.call().orElseThrow()), words);
    }

    private void fire(ButtonBase button, String words) {
        await("“" + words + "” to be enabled", () -> !button.isDisabled());
        run(button::fire);
    }

    private Optional<ButtonBase> within(String styleClass, String words) {
        return shown().stream()
                .filter(node -> node.getStyleClass().contains(styleClass))
                .flatMap(node -> Visible.under(node).stream())
                .filter(node -> node instanceof ButtonBase && Visible.reads(node, words))
                .map(ButtonBase.class::cast)
                .findFirst();
    }

    void follow(String link) {
        fire(the(Hyperlink.class, link), link);
    }

    void type(String field, String text) {
        type(field, 0, text);
    }

    /**
     * @param at which of the fields of this name, from 0
     */
    void type(String field, int at, String text) {
        TextInputControl input = the(field, at, Driver::input);
        run(() -> input.setText(text));
    }

    private static @Nullable TextInputControl input(Node node) {
        return node instanceof ComboBox<?> box
                ? box.getEditor()
                : node instanceof TextInputControl input ? input : null;
    }

    @SuppressWarnings("unchecked")
    void choose(String field, String words) {
        ComboBox<Object> box = (ComboBox<Object>) the(ComboBox.class, field);
        run(() ->
                box.setValue(
                        box.getItems().stream()
                                .filter(item -> words.equals(Visible.item(box, item)))
                                .findFirst()
                                .orElseThrow(
                                        () -> new TourFailure(field + " offers no " + words))));
    }

    /** Brings an inner tab to the front; {@code beside} is another of the same row. */
    void tab(String title, String beside) {
        Callable<Optional<TabPane>> found =
                () ->
                        find(
                                TabPane.class,
                                pane ->
                                        Visible.tab(pane, title) != null
                                                && Visible.tab(pane, beside) != null);
        await("the tab “" + title + "”", () -> found.call().isPresent());
        run(() -> {
            TabPane pane =
                    find(TabPane.class, each -> Visible.tab(each, beside) != null).orElseThrow();
            pane.getSelectionModel().select(Visible.tab(pane, title));
        });
    }

    /** Opens the first line of a list that ends so, by Enter. */
    void open(String list, String words) {
        ListView<?> lines = the(ListView.class, list);
        run(() -> {
            int at = Visible.line(lines, words);
            lines.getSelectionModel().clearAndSelect(at);
            key(lines, KeyCode.ENTER);
        });
    }

    /** Presses a key on a node. On the screen's thread. */
    static void key(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** Types a character on a node. On the screen's thread. */
    static void key(Node node, char letter) {
        String typed = String.valueOf(letter);
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        typed,
                        typed,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    /** Closes every tab, by Ctrl+W, so that the next area begins on a clean table. */
    void closeTabs() {
        run(() -> {
            for (int most = 30; most > 0 && desktop.frontProperty().get() != null; most--) {
                Event.fireEvent(
                        desktop.scene().getRoot(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.W,
                                false,
                                !Visible.MAC,
                                false,
                                Visible.MAC));
            }
        });
    }
}
