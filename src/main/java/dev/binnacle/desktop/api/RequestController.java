package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.transfer.code.CodeLanguage;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.Icons;
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

import java.util.Objects;

/** The line of method, URL and Send, and what stands under it. */
public final class RequestController {
    private static final double WIDE = 1100;
    private static final double WIDE_WITH_TEXT = 2000;

    private final Workbench workbench;
    private final ApiModel shared;
    private final RequestModel model;
    private final RequestFile file;
    private final Sending sending;
    private final Completions completions;
    private final AssertBar added;
    private final AssertThis asserting;
    private final RequestFormController form;
    private final AnswerController answer;
    private final RequestBars bars;
    private Subscription subscriptions = Subscription.EMPTY;
    private @Nullable RequestLine line;
    private @Nullable EntryChooser chooser;
    @FXML private StatePane pane;
    @FXML private HBox foot;
    @FXML private HBox entryBox;
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
            ApiServices services,
            ApiModel shared,
            RequestModel model,
            RequestFile file,
            Sending sending) {
        this.workbench = workbench;
        this.shared = shared;
        this.model = model;
        this.file = file;
        this.sending = sending;
        completions = new Completions(workbench, services, shared, model);
        form = new RequestFormController(workbench, services, shared, model);
        added = new AssertBar(model);
        asserting = new AssertThis(workbench, model, form, added);
        var comparing = new Comparing(workbench, services, file::path);
        answer =
                new AnswerController(
                        workbench, sending.events(), comparing, asserting, shared.cookies());
        bars = new RequestBars(file);
    }

    @FXML
    private void initialize() {
        split.getItems()
                .setAll(
                        workbench.views().load(View.REQUEST_FORM, form),
                        workbench.views().load(View.ANSWER, answer));
        split.setDividerPositions(0.4);
        foot.getChildren().add(1, CopyMenu.of(this::copyAs));
        foot.getChildren().add(2, Icons.button("fth-activity", "Load test…", this::openLoad));
        line = new RequestLine(model, method, url);
        environment.setItems(shared.environments());
        environment.setConverter(new EnvironmentNames(shared));
        environment.valueProperty().bindBidirectional(shared.environmentProperty());
        broken.managedProperty().bind(broken.visibleProperty());
        bars.fill(barBox);
        barBox.getChildren().add(added);
        chooser = new EntryChooser(model, entries);
        entryBox.getChildren().add(chooser.menu());
        var popup = new CompletionPopup(() -> pane);
        new FormCompletion(popup, completions, model).url(url);
        form.complete(popup, completions);
        completions.begin();
        listen();
        answer.empty(this::send);
        sending.events().onAsk(this::send);
    }

    private void listen() {
        url.setOnAction(event -> send());
        new CurlPaste(workbench, model).watch(url);
        subscriptions =
                Subscription.combine(
                        Objects.requireNonNull(line).watch(),
                        model.brokenProperty().subscribe(this::showBroken),
                        Objects.requireNonNull(chooser).watch(),
                        added.watch(),
                        answer.watch(),
                        form.bothProperty().subscribe(both -> arrange(split.getWidth())),
                        new RequestFoot(model, file, place, save).watch(),
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
        double wide = form.bothProperty().get() ? WIDE_WITH_TEXT : WIDE;
        Orientation wanted = width > wide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (split.getOrientation() != wanted) {
            split.setOrientation(wanted);
            split.setDividerPositions(wanted == Orientation.HORIZONTAL ? 0.5 : 0.4);
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

    private void showRunning(boolean running) {
        send.setText(running ? "Cancel" : "Send");
        send.getStyleClass().removeAll("accent", "danger");
        send.getStyleClass().add(running ? "danger" : "accent");
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
        Objects.requireNonNull(line).tidy();
        BrokenHurl unreadable = model.brokenProperty().get();
        RequestPart part = model.partProperty().get();
        if (unreadable != null) {
            answer.failed(
                    unreadable.problem(file.path().isEmpty() ? "The text" : file.path()), null);
            if (url.getText().matches("wss?://.*")) {
                answer.offer(
                        "Open as a WebSocket",
                        () -> workbench.open(ApiScreen.socket(model.textProperty().get())));
            }
        } else if (part == null) {
            answer.empty(this::send);
        } else {
            asserting.sent();
            answer.loading(sending.send(part, this::answered, this::failed));
        }
    }

    private void answered(Answer got) {
        answer.show(got);
        completions.answered(got);
    }

    private void failed(Problem problem) {
        sending.refreshHistory();
        answer.failed(problem, this::send);
    }

    /** With the text as it stands. */
    private void openLoad() {
        workbench.open(ApiTabs.load(file.path(), model.textProperty().get()));
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

    /** Takes the last change of the text back, or makes it again. */
    boolean undo(boolean back) {
        return form.undo(back);
    }

    AuthForm auth() {
        return form.auth();
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
