package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.ResponseEdit;
import dev.binnacle.api.hurl.SectionKind;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Query, headers, body and options of a request, and its text; all show the same. */
public final class RequestFormController {
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final RequestModel model;
    private final HurlArea text = new HurlArea();
    private @Nullable FormSides both;
    private @Nullable ExpectedForm expected;
    private final RequestBodyController body;
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean showing;
    private boolean writing;
    @FXML private TabPane tabs;
    @FXML private Tab queryTab;
    @FXML private Tab headersTab;
    @FXML private Tab bodyTab;
    @FXML private Tab authTab;
    @FXML private Tab optionsTab;
    @FXML private PairsEditor query;
    @FXML private PairsEditor headers;
    @FXML private AuthForm auth;
    @FXML private PairsEditor options;
    @FXML private Tab aboutTab;
    @FXML private AboutForm about;
    @FXML private Tab capturesTab;
    @FXML private Tab assertsTab;
    @FXML private PairsEditor captures;
    @FXML private PairsEditor asserts;
    @FXML private TextField status;
    @FXML private Label answerHint;
    @FXML private SplitPane sides;
    @FXML private VBox textSide;
    @FXML private ToggleButton formView;
    @FXML private ToggleButton bothView;
    @FXML private ToggleButton textView;

    RequestFormController(
            Workbench workbench, ApiServices services, ApiModel shared, RequestModel model) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.model = model;
        body = new RequestBodyController(model, new SchemaReading(workbench, services, shared));
    }

    @FXML
    private void initialize() {
        bodyTab.setContent(workbench.views().load(View.REQUEST_BODY, body));
        auth.onEdit(model::edit);
        query.onEdit(pairs -> section(SectionKind.QUERY, pairs));
        options.onEdit(pairs -> section(SectionKind.OPTIONS, pairs));
        headers.onEdit(pairs -> model.edit(part -> RequestEdit.headers(part, pairs)));
        about.onEdit(model::edit);
        expected = new ExpectedForm(model, captures, asserts, status);
        text.begin(workbench.jobs(), this::editText);
        both = new FormSides(sides, tabs, textSide, text);
        subscriptions =
                Subscription.combine(
                        model.partProperty().subscribe(this::show),
                        model.chosenProperty().subscribe(this::showExpected),
                        model.textProperty().subscribe(this::fillText),
                        model.brokenProperty().subscribe(text::mark),
                        body.titleProperty().subscribe(bodyTab::setText),
                        model.formUsableProperty().subscribe(this::allow),
                        shared.formViewProperty().subscribe(this::arrange),
                        sides.widthProperty().subscribe(this::arrange));
    }

    /** Completes what is typed, in the form and in the text. */
    void complete(CompletionPopup popup, Completions completions) {
        FormCompletion form = new FormCompletion(popup, completions, model);
        form.pairs(query, headers, options);
        form.answers(captures, asserts, status);
        form.role(about.role());
        body.complete(popup, form);
        popup.on(text.area(), (typed, caret) -> completions.text().at(typed, caret));
    }

    private void showExpected(@Nullable Entry entry) {
        if (entry == null) {
            return;
        }
        Objects.requireNonNull(expected).show(entry);
        count(capturesTab, "Captures", ResponseEdit.captures(entry).size());
        count(assertsTab, "Asserts", ResponseEdit.asserts(entry).size());
        answerHint.setText(ResponseWords.of(entry));
    }

    /** How form and text are seen now. */
    ReadOnlyBooleanProperty bothProperty() {
        return sides().bothProperty();
    }

    private FormSides sides() {
        return Objects.requireNonNull(both);
    }

    private void arrange() {
        sides().show(
                        shared.formViewProperty().get(),
                        sides.getWidth(),
                        model.formUsableProperty().get());
        switch (sides().shown()) {
            case FORM -> formView.setSelected(true);
            case TEXT -> textView.setSelected(true);
            case BOTH, BY_ROOM -> bothView.setSelected(true);
        }
        fillText();
    }

    @FXML
    private void chooseView() {
        FormView chosen =
                textView.isSelected()
                        ? FormView.TEXT
                        : bothView.isSelected() ? FormView.BOTH : FormView.FORM;
        shared.formViewProperty().set(chosen);
        arrange();
        workbench
                .jobs()
                .start(
                        "Keeping how requests are shown",
                        progress -> {
                            services.formViews().save(chosen);
                            return chosen;
                        })
                .whenFailed(workbench::report);
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
        body.show(part);
        about.show(part);
        count(aboutTab, "About", about.count());
        showing = false;
    }

    private static void count(Tab tab, String title, int count) {
        tab.setText(count == 0 ? title : title + " (" + count + ")");
    }

    /** Filled only while it is seen: a large text is slow to put into a field. */
    private void fillText() {
        if (!writing && both != null && sides().isTextSeen()) {
            text.show(model.textProperty().get());
        }
    }

    private void editText(String written) {
        writing = true;
        model.write(written);
        writing = false;
    }

    private void allow(boolean usable) {
        for (Tab tab : tabs.getTabs()) {
            tab.setDisable(!usable);
        }
        if (both != null) {
            arrange();
        }
    }

    /** Brings to the front what the request has most of: its body, else its query. */
    void showFirst() {
        RequestPart part = model.partProperty().get();
        if (part != null && BodyChoice.of(part) != BodyChoice.NONE) {
            tabs.getSelectionModel().select(bodyTab);
        }
    }

    /** Shows what was added to what is expected of the answer, in the form and in the text. */
    void showExpectation(SectionKind section, int start, int end) {
        tabs.getSelectionModel().select(section == SectionKind.CAPTURES ? capturesTab : assertsTab);
        if (sides().isTextSeen()) {
            fillText();
            text.reveal(start, end);
        }
    }

    /** Takes the last change of the text back, or makes it again; false when there is none. */
    boolean undo(boolean back) {
        boolean elsewhere =
                tabs.getScene() != null
                        && tabs.getScene().getFocusOwner() instanceof TextInputControl;
        return !elsewhere && (back ? text.undo() : text.redo());
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
