package dev.binnacle.desktop.tour;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What a person sees and reads of nodes. On the screen's thread. */
final class Visible {
    /** Whether shortcuts are with Command. */
    static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private Visible() {}

    /** The node and everything that is shown in it, in order. */
    static List<Node> under(Node node) {
        var found = new ArrayList<Node>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Node> into) {
        if (node.isVisible()) {
            into.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
            }
        }
    }

    /** Whether these are its words, its accessible name or what an empty field asks for. */
    static boolean reads(Node node, String words) {
        return words.equals(node.getAccessibleText())
                || node instanceof Labeled labeled && words.equals(labeled.getText())
                || node instanceof TextInputControl input && words.equals(input.getPromptText());
    }

    static boolean begins(Node node, String words) {
        String named = node.getAccessibleText();
        return named != null && named.startsWith(words)
                || node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().startsWith(words);
    }

    static boolean says(Node node, String words) {
        return switch (node) {
            case Labeled labeled -> contains(labeled.getText(), words);
            case TextInputControl input -> contains(input.getText(), words);
            case Text text -> contains(text.getText(), words);
            default -> false;
        };
    }

    private static boolean contains(@Nullable String text, String words) {
        return text != null && text.contains(words);
    }

    /** The tab whose title begins so; null = none. */
    static @Nullable Tab tab(TabPane pane, String title) {
        return pane.getTabs().stream()
                .filter(tab -> tab.getText() != null && tab.getText().startsWith(title))
                .findFirst()
                .orElse(null);
    }

    /** Index of the first shown line that ends so. */
    static int line(ListView<?> list, String words) {
        return under(list).stream()
                .filter(node -> node instanceof ListCell<?> cell && ends(cell, words))
                .mapToInt(node -> ((ListCell<?>) node).getIndex())
                .min()
                .orElseThrow(() -> new TourFailure("no line ends with " + words));
    }

    private static boolean ends(Node cell, String words) {
        return under(cell).stream()
                .anyMatch(node ->
                        node instanceof Labeled labeled
                                && labeled.getText() != null
                                && labeled.getText().endsWith(words));
    }

    /** An item as the box shows it. */
    static String item(ComboBox<Object> box, Object item) {
        return box.getConverter() == null
                ? String.valueOf(item)
                : box.getConverter().toString(item);
    }
}
