package dev.binnacle.testing;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a person does with a screen: finds things by their words, presses, types, chooses. */
public final class Hand {
    private final Scene scene;

    public Hand(Scene scene) {
        this.scene = scene;
    }

    /** Presses the visible button with these words or this accessible name. */
    public Hand press(String words) {
        TestScreen.await("the button " + words, () -> usable(words));
        TestScreen.run(() -> ((ButtonBase) find(words, ButtonBase.class).getFirst()).fire());
        return this;
    }

    private boolean usable(String words) {
        List<Node> found = find(words, ButtonBase.class);
        return !found.isEmpty() && !found.getFirst().isDisabled();
    }

    /** Presses the last of the visible buttons with these words, once it can be pressed. */
    public Hand pressLast(String words) {
        TestScreen.await(
                "the last button " + words,
                () -> {
                    List<Node> found = find(words, ButtonBase.class);
                    return found.size() > 1 && !found.getLast().isDisabled();
                });
        TestScreen.run(() -> ((ButtonBase) find(words, ButtonBase.class).getLast()).fire());
        return this;
    }

    /** Whether a visible button of these words can be pressed now. */
    public boolean canPress(String words) {
        return TestScreen.on(() -> usable(words));
    }

    /** Types into the visible field of this accessible name; {@code at} counts equals from 0. */
    public Hand type(String name, int at, String text) {
        TestScreen.await(
                "the field " + name,
                () -> find(name, TextInputControl.class, ComboBox.class).size() > at);
        TestScreen.run(() -> {
            Node node = find(name, TextInputControl.class, ComboBox.class).get(at);
            if (node instanceof ComboBox<?> box) {
                box.getEditor().setText(text);
            } else {
                ((TextInputControl) node).setText(text);
            }
        });
        return this;
    }

    public Hand type(String name, String text) {
        return type(name, 0, text);
    }

    /** Chooses in the visible combo box of this accessible name. */
    @SuppressWarnings("unchecked")
    public <T> Hand choose(String name, T value) {
        TestScreen.await("the choice " + name, () -> !find(name, ComboBox.class).isEmpty());
        TestScreen.run(() -> ((ComboBox<T>) find(name, ComboBox.class).getFirst()).setValue(value));
        return this;
    }

    /** The text of the visible control of this accessible name. */
    public String text(String name) {
        return TestScreen.on(() -> {
            Node node = find(name, TextInputControl.class, Labeled.class).getFirst();
            return node instanceof TextInputControl input
                    ? input.getText()
                    : ((Labeled) node).getText();
        });
    }

    /** Whether these words are anywhere on the screen. */
    public boolean sees(String words) {
        return TestScreen.on(() ->
                all(scene.getRoot(), new ArrayList<>()).stream()
                        .anyMatch(node ->
                                node instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(words)));
    }

    /** Waits until these words are on the screen. */
    public Hand await(String words) {
        TestScreen.await("the words " + words, () -> sees(words));
        return this;
    }

    private List<Node> find(String words, Class<?>... types) {
        Predicate<Node> ofType =
                node -> {
                    for (Class<?> type : types) {
                        if (type.isInstance(node)) {
                            return true;
                        }
                    }
                    return false;
                };
        return all(scene.getRoot(), new ArrayList<>()).stream()
                .filter(ofType)
                .filter(node ->
                        words.equals(node.getAccessibleText())
                                || (node instanceof Labeled label && words.equals(label.getText())))
                .toList();
    }

    private static List<Node> all(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return into;
        }
        into.add(node);
        if (node instanceof ScrollPane pane
                && pane.getContent() != null
                && pane.getSkin() == null) {
            all(pane.getContent(), into);
        }
        if (node instanceof SplitPane split && split.getSkin() == null) {
            split.getItems().forEach(item -> all(item, into));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all(child, into));
        }
        return into;
    }
}
