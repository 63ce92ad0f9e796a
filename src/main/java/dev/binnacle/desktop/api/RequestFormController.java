package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.SectionKind;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Query, headers, body and options of a request, and its text; all show the same. */
public final class RequestFormController {
    private final RequestModel model;
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean showing;
    @FXML private TabPane tabs;
    @FXML private Tab queryTab;
    @FXML private Tab headersTab;
    @FXML private Tab bodyTab;
    @FXML private Tab authTab;
    @FXML private Tab optionsTab;
    @FXML private Tab textTab;
    @FXML private PairsEditor query;
    @FXML private PairsEditor headers;
    @FXML private AuthForm auth;
    @FXML private PairsEditor options;
    @FXML private PairsEditor fields;
    @FXML private ComboBox<BodyChoice> kind;
    @FXML private Label kindHint;
    @FXML private TextArea body;
    @FXML private TextArea text;

    RequestFormController(RequestModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        kind.getItems().setAll(BodyChoice.values());
        auth.onEdit(model::edit);
        query.onEdit(pairs -> section(SectionKind.QUERY, pairs));
        options.onEdit(pairs -> section(SectionKind.OPTIONS, pairs));
        headers.onEdit(pairs -> model.edit(part -> RequestEdit.headers(part, pairs)));
        fields.onEdit(pairs -> section(kind.getValue().section(), pairs));
        kind.valueProperty().addListener(change -> chooseKind());
        body.textProperty().addListener(change -> editBody());
        text.textProperty().addListener(change -> editText());
        textTab.selectedProperty().addListener(change -> fillText(model.textProperty().get()));
        subscriptions =
                Subscription.combine(
                        model.partProperty().subscribe(this::show),
                        model.textProperty().subscribe(this::fillText),
                        model.formUsableProperty().subscribe(this::allow));
    }

    AuthForm auth() {
        return auth;
    }

    private void section(SectionKind section, List<NameValue> pairs) {
        if (!showing) {
            model.edit(part -> RequestEdit.section(part, section, pairs));
        }
    }

    private void show(@Nullable RequestPart part) {
        if (part == null) {
            return;
        }
        showing = true;
        List<NameValue> lines = part.headers().stream().map(Pair::content).toList();
        query.show(part.contents(SectionKind.QUERY));
        headers.show(lines);
        auth.show(part);
        authTab.setText(auth.title());
        options.show(part.contents(SectionKind.OPTIONS));
        count(queryTab, "Query", part.contents(SectionKind.QUERY).size());
        count(headersTab, "Headers", lines.size());
        count(optionsTab, "Options", part.contents(SectionKind.OPTIONS).size());
        showBody(part);
        showing = false;
    }

    private void showBody(RequestPart part) {
        BodyChoice choice = BodyChoice.of(part);
        boolean pairsChosen = kind.getValue() != null && kind.getValue().isPairs();
        if (choice != BodyChoice.NONE || !pairsChosen) {
            kind.setValue(choice);
        }
        BodyChoice shown = kind.getValue();
        bodyTab.setText(shown == BodyChoice.NONE ? "Body" : "Body (" + shown + ")");
        kindHint.setText(shown.hint());
        fields.setVisible(shown.isPairs());
        body.setVisible(!shown.isPairs() && shown != BodyChoice.NONE);
        if (shown.isPairs()) {
            fields.show(part.contents(shown.section()));
        } else if (!BodyChoice.content(part)
                .stripTrailing()
                .equals(body.getText().stripTrailing())) {
            body.setText(BodyChoice.content(part));
        }
    }

    private static void count(Tab tab, String title, int count) {
        tab.setText(count == 0 ? title : title + " (" + count + ")");
    }

    private void chooseKind() {
        BodyChoice chosen = kind.getValue();
        if (!showing && chosen != null) {
            model.edit(part -> chosen.write(part, chosen.isPairs() ? "" : body.getText()));
            RequestPart part = model.partProperty().get();
            if (part != null) {
                showing = true;
                showBody(part);
                showing = false;
            }
        }
    }

    private void editBody() {
        BodyChoice chosen = kind.getValue();
        if (!showing && chosen != null && !chosen.isPairs()) {
            model.edit(part -> chosen.write(part, body.getText()));
        }
    }

    /** Filled only while it is seen: a large text is slow to put into a field. */
    private void fillText(String now) {
        if (textTab.isSelected() && !now.equals(text.getText())) {
            boolean before = showing;
            showing = true;
            text.setText(now);
            showing = before;
        }
    }

    private void editText() {
        if (!showing) {
            model.write(text.getText());
        }
    }

    private void allow(boolean usable) {
        for (Tab tab : tabs.getTabs()) {
            tab.setDisable(!usable && !tab.equals(textTab));
        }
    }

    /** Brings to the front what the request has most of: its body, else its query. */
    void showFirst() {
        RequestPart part = model.partProperty().get();
        if (part != null && BodyChoice.of(part) != BodyChoice.NONE) {
            tabs.getSelectionModel().select(bodyTab);
        }
    }

    /** Brings the text to the front: the place to mend what the form cannot show. */
    void showText() {
        tabs.getSelectionModel().select(textTab);
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
