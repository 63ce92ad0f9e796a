package dev.binnacle.desktop.api;

import dev.binnacle.api.complete.FieldCompleter;
import dev.binnacle.api.complete.Offers;
import dev.binnacle.api.hurl.RequestPart;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Which field of the form is completed by what. */
final class FormCompletion {
    private final CompletionPopup popup;
    private final Completions completions;
    private final RequestModel model;

    FormCompletion(CompletionPopup popup, Completions completions, RequestModel model) {
        this.popup = popup;
        this.completions = completions;
        this.model = model;
    }

    private FieldCompleter fields() {
        return completions.form().fields();
    }

    private String method() {
        RequestPart part = model.partProperty().get();
        return part == null ? "" : part.method();
    }

    private String url() {
        RequestPart part = model.partProperty().get();
        return part == null ? "" : part.url();
    }

    void url(TextField url) {
        popup.on(url, (text, caret) -> fields().url(method(), text, caret));
    }

    void pairs(PairsEditor query, PairsEditor headers, PairsEditor options) {
        query.complete(
                popup,
                (text, caret) -> fields().parameter(method(), url(), text, caret),
                (name, text, caret) -> fields().value(text, caret));
        headers.complete(
                popup,
                (text, caret) -> fields().headerName(text, caret),
                (name, text, caret) -> fields().headerValue(name, text, caret));
        options.complete(
                popup,
                (text, caret) -> fields().optionName(text, caret),
                (name, text, caret) -> fields().optionValue(name, text, caret));
    }

    /** Lines whose values may hold variables. */
    void values(PairsEditor fields) {
        fields.complete(
                popup,
                (text, caret) -> Offers.NONE,
                (name, text, caret) -> fields().value(text, caret));
    }

    void role(TextField role) {
        popup.on(role, (text, caret) -> fields().role(text, caret));
    }

    void answers(PairsEditor captures, PairsEditor asserts, TextField status) {
        captures.complete(
                popup,
                (text, caret) -> Offers.NONE,
                (name, text, caret) -> fields().capture(text, caret));
        asserts.complete(
                popup,
                (text, caret) -> Offers.NONE,
                (name, text, caret) -> fields().assertion(text, caret));
        popup.on(status, (text, caret) -> fields().status(text, caret));
    }

    void body(TextArea body, ComboBox<BodyChoice> kind) {
        popup.on(
                body,
                (text, caret) ->
                        kind.getValue() == BodyChoice.JSON
                                ? fields().emptyBody(method(), url(), text, caret)
                                : fields().body(text, caret));
    }
}
