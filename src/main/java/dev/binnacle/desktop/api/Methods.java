package dev.binnacle.desktop.api;

import javafx.scene.Node;

import java.util.List;
import java.util.Locale;

/** How methods, states and addresses look. */
final class Methods {
    private static final List<String> CLASSES =
            List.of("method-get", "method-make", "method-change", "method-delete", "method-other");

    private Methods() {}

    /** Gives a node the colour of a method; the word stands with it. */
    static void dress(Node node, String method) {
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
    static void dressStatus(Node node, int status) {
        node.getStyleClass().removeAll("status-good", "status-else", "status-bad");
        node.getStyleClass()
                .add(
                        status >= 200 && status < 300
                                ? "status-good"
                                : status >= 100 && status < 400 ? "status-else" : "status-bad");
    }

    /** An address as typed, made readable for Hurl: a scheme before it, no spaces, no fragment. */
    static String tidyUrl(String typed) {
        String text = typed.strip().replace(" ", "%20");
        int hash = text.indexOf('#');
        String bare = hash < 0 ? text : text.substring(0, hash);
        boolean begun = bare.startsWith("{{") || bare.contains("://");
        return bare.isEmpty() || begun ? bare : "http://" + bare;
    }
}
