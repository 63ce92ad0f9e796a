package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.transfer.code.CodeLanguage;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.HttpColours;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The line of method, URL and Send, and what stands under it. */
public final class RequestController {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final double WIDE = 1100;

    private final Workbench workbench;
    private final ApiModel shared;
    private final RequestModel model;
    private final RequestFile file;
    private final Sending sending;
    private final RequestFormController form;
    private final AnswerController answer;
    private final RequestBars bars;
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean showing;
    @FXML private StatePane pane;
    @FXML private HBox foot;
    @FXML private ComboBox<String> entries;
    @FXML private ComboBox<String> method;
    @FXML private TextField url;
    @FXML private ComboBox<Environment> environment;
    @FXML private Button send;
    @FXML private VBox barBox;
    @FXML private Label broken;
    @FXML private SplitPane split;
    @FXML private Label place;
    @FXML private Button save;

    RequestController(
            Workbench workbench,
            ApiModel shared,
            RequestModel model,
            RequestFile file,
            Sending sending,
            Comparing comparing) {
        this.workbench = workbench;
        this.shared = shared;
        this.model = model;
        this.file = file;
        this.sending = sending;
        form = new RequestFormController(model);
        answer = new AnswerController(workbench, sending.events(), comparing);
        bars = new RequestBars(file);
    }

    @FXML
    private void initialize() {
        split.getItems()
                .setAll(
                        workbench.views().load(View.REQUEST_FORM, form),
                        workbench.views().load(View.ANSWER, answer));
        split.setDividerPositions(0.36);
        foot.getChildren().add(1, CopyMenu.of(this::copyAs));
        method.getItems().setAll(METHODS);
        environment.setItems(shared.environments());
        environment.setConverter(new EnvironmentNames(shared));
        environment.valueProperty().bindBidirectional(shared.environmentProperty());
        broken.managedProperty().bind(broken.visibleProperty());
        entries.managedProperty().bind(entries.visibleProperty());
        bars.fill(barBox);
        listen();
        answer.empty(this::send);
        sending.events().onAsk(this::send);
    }

    private void listen() {
        method.getEditor().textProperty().addListener(change -> editMethod());
        url.textProperty().addListener(change -> editUrl());
        url.focusedProperty().addListener((property, was, now) -> tidyUrl());
        url.setOnAction(event -> send());
        new CurlPaste(workbench, model).watch(url);
        entries.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> chooseEntry(index.intValue()));
        subscriptions =
                Subscription.combine(
                        model.partProperty().subscribe(this::show),
                        model.brokenProperty().subscribe(this::showBroken),
                        model.formUsableProperty().subscribe(this::allowForm),
                        model.countProperty().subscribe(count -> showEntries()),
                        model.unsavedProperty().subscribe(count -> showPlace()),
                        file.pathProperty().subscribe(path -> showPlace()),
                        sending.runningProperty().subscribe(this::showRunning),
                        split.widthProperty().subscribe(width -> arrange(width.doubleValue())));
    }

    /** Reads the file; called once the view stands. */
    void begin() {
        pane.loading(file.open(this::ready, problem -> pane.failed(problem, this::begin)));
    }

    private void ready() {
        pane.ready();
        form.showFirst();
        shared.remembered(file.target().detail("id")).ifPresent(answer::showRemembered);
    }

    private void arrange(double width) {
        Orientation wanted = width > WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (split.getOrientation() != wanted) {
            split.setOrientation(wanted);
            split.setDividerPositions(wanted == Orientation.HORIZONTAL ? 0.45 : 0.36);
        }
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

    private void showEntries() {
        showing = true;
        entries.setVisible(model.countProperty().get() > 1);
        entries.getItems().setAll(model.titles());
        entries.getSelectionModel().select(model.entryProperty().get());
        showing = false;
    }

    private void chooseEntry(int index) {
        if (!showing && index >= 0) {
            model.entryProperty().set(index);
        }
    }

    private void showBroken(@Nullable BrokenHurl problem) {
        broken.setVisible(problem != null);
        broken.setText(
                problem == null
                        ? ""
                        : "Line "
                                + problem.line()
                                + ", column "
                                + problem.column()
                                + ": "
                                + problem.expected());
    }

    private void allowForm(boolean usable) {
        method.setDisable(!usable);
        url.setDisable(!usable);
        if (!usable) {
            form.showText();
        }
    }

    private void showPlace() {
        String path = file.path();
        boolean unsaved = model.unsavedProperty().get() > 0;
        place.setText(
                path.isEmpty()
                        ? "Not in a file yet; what is typed is kept."
                        : "requests/"
                                + path
                                + (unsaved ? "   not saved; what is typed is kept" : ""));
        save.setText(path.isEmpty() ? "Save as…" : "Save");
        save.setDisable(!path.isEmpty() && !unsaved);
    }

    private void showRunning(boolean running) {
        send.setText(running ? "Cancel" : "Send");
        send.getStyleClass().removeAll("accent", "danger");
        send.getStyleClass().add(running ? "danger" : "accent");
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
    private void tidyUrl() {
        String tidy = UrlText.tidyUrl(url.getText());
        if (!url.isFocused() && !tidy.equals(url.getText())) {
            url.setText(tidy);
        }
    }

    @FXML
    private void sendOrCancel() {
        if (sending.runningProperty().get()) {
            if (sending.events().stop()) {
                return; // what came becomes the answer
            }
            sending.cancel();
            answer.cancelled();
        } else {
            send();
        }
    }

    void send() {
        if (sending.runningProperty().get()) {
            return;
        }
        url.setText(UrlText.tidyUrl(url.getText()));
        BrokenHurl unreadable = model.brokenProperty().get();
        RequestPart part = model.partProperty().get();
        if (unreadable != null) {
            answer.failed(
                    unreadable.problem(file.path().isEmpty() ? "The text" : file.path()), null);
        } else if (part == null) {
            answer.empty(this::send);
        } else {
            answer.loading(sending.send(part, answer::show, this::failed));
        }
    }

    private void failed(Problem problem) {
        sending.refreshHistory();
        answer.failed(problem, this::send);
    }

    private void copyAs(CodeLanguage language) {
        RequestPart part = model.partProperty().get();
        if (part != null) {
            sending.copyAs(part, language);
        }
    }

    @FXML
    void save() {
        if (file.path().isEmpty()) {
            bars.askName();
        } else {
            file.save();
        }
    }

    boolean find() {
        return answer.find();
    }

    void dispose() {
        subscriptions.unsubscribe();
        environment.valueProperty().unbindBidirectional(shared.environmentProperty());
        bars.dispose();
        form.dispose();
        sending.dispose();
        file.dispose();
    }
}
