package dev.binnacle.desktop.api;

import dev.binnacle.api.Header;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.collection.Environment;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.util.Subscription;

/** The variables that a request is sent with; values that look secret are covered. */
public final class VariablesController {
    private final ApiModel model;
    private Subscription subscription = Subscription.EMPTY;
    @FXML private Label heading;
    @FXML private ListView<Header> list;

    VariablesController(ApiModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new HeaderCell());
        list.setPlaceholder(new Label("No variables"));
        subscription =
                model.environmentProperty()
                        .subscribe(this::show)
                        .and(model.environments().subscribe(this::refresh));
    }

    private void show(Environment environment) {
        heading.setText("Variables of " + environment.name());
        if (environment.equals(ApiModel.NONE)) {
            heading.setText("Variables");
        }
        list.getItems()
                .setAll(
                        model.values().entrySet().stream()
                                .map(entry ->
                                        new Header(
                                                entry.getKey(),
                                                Redaction.isSecret(entry.getKey())
                                                        ? Redaction.MARK
                                                        : entry.getValue()))
                                .toList());
    }

    private void refresh() {
        show(model.environmentProperty().get());
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
