package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.FxThread;
import dev.binnacle.desktop.shell.Picture;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Path folder;
    private final FxThread screen = new FxThread();

    Driver(Desktop desktop, Path folder) {
        this.desktop = desktop;
        this.folder = folder;
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

    /** Every node that is shown now. On the screen's thread. */
    Stream<Node> shown() {
        return descend(desktop.scene().getRoot());
    }

    private static Stream<Node> descend(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> own = Stream.of(node);
        return node instanceof Parent parent
                ? Stream.concat(
                        own,
                        List.copyOf(parent.getChildrenUnmodifiable()).stream()
                                .flatMap(Driver::descend))
                : own;
    }

    <N extends Node> Optional<N> find(Class<N> type, Predicate<N> which) {
        return shown().filter(type::isInstance).map(type::cast).filter(which).findFirst();
    }

    /** The node of this type that reads so, or is announced so to a screen reader. Waits for it. */
    <N extends Node> N the(Class<N> type, String words) {
        await(words, () -> find(type, node -> reads(node, words)).isPresent());
        return on(() -> find(type, node -> reads(node, words)).orElseThrow());
    }

    <N extends Node> N the(Class<N> type) {
        await(type.getSimpleName(), () -> find(type, node -> true).isPresent());
        return on(() -> find(type, node -> true).orElseThrow());
    }

    private static boolean reads(Node node, String words) {
        return words.equals(node.getAccessibleText())
                || node instanceof Labeled labeled && words.equals(labeled.getText())
                || node instanceof TextInputControl input && words.equals(input.getPromptText());
    }

    /** Whether these words stand anywhere on the screen. On the screen's thread. */
    boolean says(String words) {
        return shown().anyMatch(node ->
                node instanceof Labeled labeled && contains(labeled.getText(), words)
                        || node instanceof TextInputControl input
                                && contains(input.getText(), words)
                        || node instanceof javafx.scene.text.Text text
                                && contains(text.getText(), words));
    }

    private static boolean contains(@Nullable String text, String words) {
        return text != null && text.contains(words);
    }

    void awaitWords(String words) {
        await("“" + words + "”", () -> says(words));
    }

    /** Presses a button; refuses when it is disabled, as the screen would. */
    void press(String words) {
        ButtonBase button = the(ButtonBase.class, words);
        await(words + " to be enabled", () -> !button.isDisabled());
        run(button::fire);
    }

    /** Presses a button of a region, where the same words stand elsewhere too. */
    void press(String region, String words) {
        await(region + " " + words, () -> within(region, words).isPresent());
        ButtonBase button = on(() -> within(region, words).orElseThrow());
        await(words + " to be enabled", () -> !button.isDisabled());
        run(button::fire);
    }

    private Optional<ButtonBase> within(String styleClass, String words) {
        return shown().filter(node -> node.getStyleClass().contains(styleClass))
                .flatMap(Driver::descend)
                .filter(node -> node instanceof ButtonBase && reads(node, words))
                .map(ButtonBase.class::cast)
                .findFirst();
    }

    void type(String field, String text) {
        TextInputControl input = the(TextInputControl.class, field);
        run(() -> input.setText(text));
    }

    @SuppressWarnings("unchecked")
    void choose(String field, String words) {
        ComboBox<Object> box = (ComboBox<Object>) the(ComboBox.class, field);
        run(() -> {
            if (box.isEditable()) {
                box.getEditor().setText(words);
                box.commitValue();
                return;
            }
            box.setValue(
                    box.getItems().stream()
                            .filter(item -> words.equals(text(box, item)))
                            .findFirst()
                            .orElseThrow(() -> new TourFailure(field + " offers no " + words)));
        });
    }

    private static String text(ComboBox<Object> box, Object item) {
        return box.getConverter() == null
                ? String.valueOf(item)
                : box.getConverter().toString(item);
    }

    /** Takes a picture in light and one in dark; returns how many were taken. */
    int picture(String name) throws IOException {
        picture(name, false);
        picture(name, true);
        run(() -> desktop.look().darkProperty().set(false));
        return 2;
    }

    private void picture(String name, boolean dark) throws IOException {
        run(() -> desktop.look().darkProperty().set(dark));
        rest();
        Picture picture = on(() -> Picture.of(desktop.scene()));
        if (picture.colours() < 16) {
            throw new TourFailure("the picture of " + name + " is blank");
        }
        picture.write(folder.resolve(name + (dark ? "-dark" : "-light") + ".png"));
    }
}
