package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.desktop.control.HttpColours;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Method and URL of a request, as they are typed. */
final class RequestLine {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private final RequestModel model;
    private final ComboBox<String> method;
    private final TextField url;
    private boolean showing;

    RequestLine(RequestModel model, ComboBox<String> method, TextField url) {
        this.model = model;
        this.method = method;
        this.url = url;
        method.getItems().setAll(METHODS);
        method.getEditor().textProperty().addListener(change -> editMethod());
        url.textProperty().addListener(change -> editUrl());
        url.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        tidy();
                    }
                });
    }

    Subscription watch() {
        return Subscription.combine(
                model.partProperty().subscribe(this::show),
                model.formUsableProperty().subscribe(this::allow));
    }

    private void show(@Nullable RequestPart part) {
        showing = true;
        if (part != null) {
            if (!part.url().equals(url.getText())) {
                url.setText(part.url());
            }
            if (!part.method().equals(method.getEditor().getText())) {
                method.setValue(part.method());
                method.getEditor().setText(part.method());
            }
        }
        HttpColours.dress(method, part == null ? "" : part.method());
        showing = false;
    }

    private void allow(boolean usable) {
        method.setDisable(!usable);
        url.setDisable(!usable);
    }

    private void editMethod() {
        String text = method.getEditor().getText().strip();
        if (!showing && text.matches("[A-Z]+")) {
            model.edit(part -> RequestEdit.method(part, text));
        }
    }

    private void editUrl() {
        if (!showing) {
            model.edit(part -> RequestEdit.url(part, url.getText()));
        }
    }

    /** Makes of what was typed what Hurl can read: a scheme, no spaces. */
    void tidy() {
        String tidy = UrlText.tidyUrl(url.getText());
        if (!tidy.equals(url.getText())) {
            url.setText(tidy);
        }
    }
}
