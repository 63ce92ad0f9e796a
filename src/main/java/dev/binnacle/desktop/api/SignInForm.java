package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.SignIn;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A new sign-in by OAuth 2: what its file will say. */
final class SignInForm extends VBox {
    private final TextField name = field("shop");
    private final ComboBox<String> grant = new ComboBox<>();
    private final Map<String, TextField> values = new LinkedHashMap<>();
    private final Button make = new Button("Make the sign-in");
    private final Button cancel = new Button("Cancel");

    SignInForm() {
        getStyleClass().add("auth-rows");
        grant.getItems()
                .setAll(Arrays.stream(SignIn.Grant.values()).map(SignIn.Grant::word).toList());
        grant.getSelectionModel().selectFirst();
        grant.setAccessibleText("Grant");
        add("Name", name);
        name.setAccessibleText("Name of the sign-in");
        add("Grant", grant);
        value("token-url", "https://login.example/oauth/token");
        value("authorize-url", "https://login.example/oauth/authorize");
        value("client-id", "");
        value("client-secret", "{{vault:NAME}}");
        value("username", "");
        value("password", "{{vault:NAME}}");
        value("scope", "");
        make.getStyleClass().add("accent");
        make.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !name.getText().matches("[\\w-]{1,60}"),
                                name.textProperty()));
        getChildren().add(new HBox(8, make, cancel));
        grant.valueProperty().subscribe(this::arrange);
    }

    private static TextField field(String prompt) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.getStyleClass().add("mono");
        return field;
    }

    private void value(String key, String prompt) {
        TextField field = field(prompt);
        values.put(key, field);
        add(key, field);
    }

    private void add(String title, Control field) {
        var label = new Label(title);
        label.getStyleClass().add("auth-label");
        field.setAccessibleText(title);
        var row = new HBox(label, field);
        row.getStyleClass().add("form-row");
        row.managedProperty().bind(row.visibleProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().add(row);
    }

    private void arrange(String chosen) {
        boolean code = chosen.equals(SignIn.Grant.AUTHORIZATION_CODE.word());
        boolean password = chosen.equals(SignIn.Grant.PASSWORD.word());
        values.forEach((key, field) -> {
            boolean wanted =
                    switch (key) {
                        case "authorize-url" -> code;
                        case "username", "password" -> password;
                        default -> true;
                    };
            field.getParent().setVisible(wanted);
        });
    }

    /**
     * @param made told the name and the lines of the file
     */
    void when(BiConsumer<String, Map<String, String>> made, Runnable cancelled) {
        make.setOnAction(pressed -> {
            Map<String, String> lines = new LinkedHashMap<>();
            lines.put("grant", grant.getValue());
            values.forEach((key, field) -> {
                if (field.getParent().isVisible() && !field.getText().isBlank()) {
                    lines.put(key, field.getText().strip());
                }
            });
            made.accept(name.getText(), lines);
        });
        cancel.setOnAction(pressed -> cancelled.run());
    }
}
