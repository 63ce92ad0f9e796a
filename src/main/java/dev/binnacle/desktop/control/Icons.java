package dev.binnacle.desktop.control;

import javafx.scene.control.Button;

import org.kordamp.ikonli.javafx.FontIcon;

/** Icon buttons that always have a tooltip and an accessible name. */
public final class Icons {
    private Icons() {}

    /**
     * @param literal Ikonli literal, such as {@code fth-plus}
     * @param words what it does, for the tooltip and screen readers
     */
    public static Button button(String literal, String words, Runnable act) {
        var button = new Button(null, new FontIcon(literal));
        button.getStyleClass().addAll("flat", "icon-button");
        Tip.setText(button, words);
        button.setAccessibleText(words);
        button.setOnAction(event -> act.run());
        return button;
    }

    public static FontIcon icon(String literal) {
        return new FontIcon(literal);
    }
}
