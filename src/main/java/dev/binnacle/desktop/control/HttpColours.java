package dev.binnacle.desktop.control;

import javafx.scene.Node;

import java.util.List;
import java.util.Locale;

/** How methods, states and addresses look. */
public final class HttpColours {
    private static final List<String> CLASSES =
            List.of("method-get", "method-make", "method-change", "method-delete", "method-other");

    private HttpColours() {}

    /** Gives a node the colour of a method; the word stands with it. */
    public static void dress(Node node, String method) {
        node.getStyleClass().removeAll(CLASSES);
        node.getStyleClass().add(style(method));
    }

    private static String style(String method) {
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "GET" -> "method-get";
            case "POST" -> "method-make";
            case "PUT", "PATCH" -> "method-change";
            case "DELETE" -> "method-delete";
            default -> "method-other";
        };
    }

    /** Gives a node the colour of a status; the number stands with it. */
    public static void dressStatus(Node node, int status) {
        node.getStyleClass().removeAll("status-good", "status-else", "status-bad");
        node.getStyleClass()
                .add(
                        status >= 200 && status < 300
                                ? "status-good"
                                : status >= 100 && status < 400 ? "status-else" : "status-bad");
    }
}
