package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;

import java.util.List;

/** The body of a request: its kind, and the editor that suits that. */
public final class RequestBodyController {
    private final RequestModel model;
    private final SchemaReading schemas;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Body");
    private boolean showing;
    @FXML private ComboBox<BodyChoice> kind;
    @FXML private Label kindHint;
    @FXML private TextArea body;
    @FXML private HBox kindRow;
    @FXML private GraphqlEditor graphql;
    @FXML private PairsEditor fields;

    RequestBodyController(RequestModel model, SchemaReading schemas) {
        this.model = model;
        this.schemas = schemas;
    }

    @FXML
    private void initialize() {
        kind.getItems().setAll(BodyChoice.values());
        fields.onEdit(this::editFields);
        kind.valueProperty().addListener(change -> chooseKind());
        body.textProperty().addListener(change -> editBody());
        kindRow.getChildren().add(graphql.tools());
        graphql.onEdit(body::setText);
        graphql.onRead(() -> model.partProperty().get(), schemas::read);
    }

    /** Words for the tab. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    void complete(CompletionPopup popup, FormCompletion form) {
        form.values(fields);
        form.body(body, kind);
        graphql.complete(popup);
    }

    void show(RequestPart part) {
        boolean before = showing;
        showing = true;
        BodyChoice choice = BodyChoice.of(part);
        boolean pairsChosen = kind.getValue() != null && kind.getValue().isPairs();
        if (choice != BodyChoice.NONE || !pairsChosen) {
            kind.setValue(choice);
        }
        BodyChoice shown = kind.getValue();
        title.set(shown == BodyChoice.NONE ? "Body" : "Body (" + shown + ")");
        kindHint.setText(shown.hint());
        fields.setVisible(shown.isPairs());
        graphql.setVisible(shown == BodyChoice.GRAPHQL);
        body.setVisible(!shown.isPairs() && shown != BodyChoice.NONE && !graphql.isVisible());
        showContent(part, shown);
        showing = before;
    }

    private void showContent(RequestPart part, BodyChoice shown) {
        String content = BodyChoice.content(part);
        if (graphql.isVisible()) {
            graphql.show(content, schemas.known(part));
        }
        if (shown.isPairs()) {
            fields.show(part.contents(shown.section()));
        } else if (!content.stripTrailing().equals(body.getText().stripTrailing())) {
            body.setText(content);
        }
    }

    private void editFields(List<NameValue> pairs) {
        if (!showing) {
            model.edit(part -> RequestEdit.section(part, kind.getValue().section(), pairs));
        }
    }

    private void chooseKind() {
        BodyChoice chosen = kind.getValue();
        if (!showing && chosen != null) {
            model.edit(part -> chosen.write(part, chosen.isPairs() ? "" : body.getText()));
            RequestPart part = model.partProperty().get();
            if (part != null) {
                show(part);
            }
        }
    }

    private void editBody() {
        BodyChoice chosen = kind.getValue();
        if (!showing && chosen != null && !chosen.isPairs()) {
            model.edit(part -> chosen.write(part, body.getText()));
        }
    }
}
