package dev.binnacle.desktop.api;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.util.Subscription;

/** The variables that a request is sent with; values that look secret are covered. */
public final class VariablesController {
    private final ApiModel shared;
    private final RequestModel request;
    private Subscription subscription = Subscription.EMPTY;
    @FXML private ListView<Variable> list;

    VariablesController(ApiModel shared, RequestModel request) {
        this.shared = shared;
        this.request = request;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new VariableCell());
        list.setPlaceholder(new Label("No variables"));
        subscription =
                Subscription.combine(
                        shared.environmentProperty().subscribe(chosen -> show()),
                        shared.environments().subscribe(this::show),
                        shared.captures().subscribe(this::show),
                        request.partProperty().subscribe(part -> show()));
    }

    private void show() {
        list.getItems().setAll(shared.values(request.partProperty().get()));
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
