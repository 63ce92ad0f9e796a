package dev.binnacle.desktop.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * The tooltip of a node, made when the mouse first comes to it: each is a window of its own, and a
 * screen full of them costs a start as much as the rows it shows. In FXML {@code <Tip.text>}.
 */
public final class Tip {
    private Tip() {}

    /** Says this when the mouse rests on the node; null or empty = nothing. */
    public static void setText(Node node, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            shown(node).text(text);
        } else if (node.hasProperties()
                && node.getProperties().get(Tip.class) instanceof Shown shown) {
            shown.text(null);
        }
    }

    /** What is said; null = nothing. */
    public static @Nullable String getText(Node node) {
        return node.hasProperties() && node.getProperties().get(Tip.class) instanceof Shown shown
                ? shown.text
                : null;
    }

    private static Shown shown(Node node) {
        return (Shown) node.getProperties().computeIfAbsent(Tip.class, key -> new Shown(node));
    }

    private static final class Shown implements EventHandler<MouseEvent> {
        private final Node node;
        private @Nullable String text;
        private @Nullable Tooltip tooltip;

        Shown(Node node) {
            this.node = node;
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, this);
        }

        void text(@Nullable String said) {
            text = said;
            Tooltip made = tooltip;
            if (made != null && said != null) {
                made.setText(said);
            } else if (made != null) {
                Tooltip.uninstall(node, made);
                tooltip = null;
            }
        }

        @Override
        public void handle(MouseEvent entered) {
            if (text != null && tooltip == null) {
                var made = new Tooltip(text);
                tooltip = made;
                Tooltip.install(node, made);
            }
        }
    }
}
