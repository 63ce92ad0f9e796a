package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.Secret;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Adds a secret in place: a button, and behind it the three fields. */
public final class SecretForm extends VBox {
    private final Button open = new Button("Add a secret…");
    private final TextField name = new TextField();
    private final PasswordField value = new PasswordField();
    private final TextField hosts = new TextField();
    private final Button keep = new Button("Keep in the vault");
    private Supplier<String> host = () -> "";

    public SecretForm() {
        getStyleClass().add("secret-form");
        name("Name of the secret", name, "shop_key");
        name("Value of the secret", value, "Value");
        name("Hosts that it may go to", hosts, "api.example localhost:8080");
        keep.getStyleClass().add("accent");
        keep.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        !name.getText().strip().matches("[A-Za-z_][\\w-]*")
                                                || value.getText().isEmpty(),
                                name.textProperty(),
                                value.textProperty()));
        open.setOnAction(pressed -> unfold());
        fold();
    }

    private static void name(String words, TextField field, String prompt) {
        field.setAccessibleText(words);
        field.setPromptText(prompt);
        field.getStyleClass().add("mono");
    }

    /**
     * @param suggested a host for the secret
     * @param kept told of the secret that is to be kept
     */
    void when(Supplier<String> suggested, Consumer<Secret> kept) {
        host = suggested;
        keep.setOnAction(pressed -> {
            kept.accept(
                    new Secret(
                            name.getText().strip(),
                            value.getText(),
                            Arrays.stream(hosts.getText().split("[,\\s]+"))
                                    .filter(each -> !each.isEmpty())
                                    .toList()));
        });
    }

    /** Empties and hides the fields: for when the secret is kept, or given up. */
    void fold() {
        name.clear();
        value.clear();
        getChildren().setAll(open);
    }

    private void unfold() {
        hosts.setText(host.get());
        var cancel = new Button("Cancel");
        cancel.setOnAction(pressed -> fold());
        getChildren()
                .setAll(
                        titled("Name", name),
                        titled("Value", value),
                        titled("Only for these hosts", hosts),
                        new HBox(8, keep, cancel));
        name.requestFocus();
    }

    private static VBox titled(String title, TextField field) {
        var label = new Label(title);
        label.setLabelFor(field);
        label.getStyleClass().add("secondary");
        return new VBox(2, label, field);
    }
}
