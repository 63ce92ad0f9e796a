package dev.binnacle.desktop.api;

import dev.binnacle.api.Header;
import dev.binnacle.api.RequestHistory;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.body.TextSearch;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.live.EventStream;
import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.HttpColours;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** An answer: status, body with search, headers, and where the time went. */
public final class AnswerController {
    private static final int MOST_FOUND = 10_000;
    private final Workbench workbench;
    private final AssertMenus asserts;
    private final Comparing comparing;
    private final ContractTab contract = new ContractTab();
    private final EventsTab events;
    private final EnvironmentCookies kept;
    private @Nullable CookiesTab cookies;
    private @Nullable Answer shown;
    private int[] places = {};
    private int at = -1;
    private @Nullable Node content;
    private @Nullable BodyForm chosen;
    private boolean offering;
    @FXML private StatePane pane;
    @FXML private Label status;
    @FXML private Label facts;
    @FXML private VBox notes;
    @FXML private HBox bodyTools;
    @FXML private ComboBox<BodyForm> form;
    @FXML private TextField search;
    @FXML private Label found;
    @FXML private TextViewer body;
    @FXML private ScrollPane pictureBox;
    @FXML private ImageView picture;
    @FXML private TabPane parts;
    @FXML private Tab checksTab;
    @FXML private VBox checks;
    @FXML private Tab headersTab;
    @FXML private ListView<Header> headers;
    @FXML private Tab cookiesTab;
    @FXML private ListView<Header> sent;
    @FXML private ListView<Header> connection;
    @FXML private Waterfall waterfall;
    @FXML private Tab compareTab;
    @FXML private CompareView compare;

    AnswerController(
            Workbench workbench,
            EventsModel events,
            Comparing comparing,
            AssertThis asserting,
            EnvironmentCookies kept) {
        asserts = new AssertMenus(workbench, asserting, () -> shown);
        this.workbench = workbench;
        this.events = new EventsTab(workbench, events);
        this.comparing = comparing;
        this.kept = kept;
    }

    @FXML
    private void initialize() {
        content = pane.getContent();
        pane.setContent(null);
        List.of(headers, sent, connection)
                .forEach(list -> list.setCellFactory(view -> new HeaderCell()));
        var own = new CookiesTab(cookiesTab, workbench, kept);
        asserts.cookies(own.list());
        cookies = own;
        sent.setPlaceholder(new Label("Not kept with an earlier answer."));
        connection.setPlaceholder(new Label("Not kept with an earlier answer."));
        form.managedProperty().bind(form.visibleProperty());
        pictureBox.visibleProperty().bind(form.valueProperty().isEqualTo(BodyForm.PICTURE));
        body.visibleProperty().bind(pictureBox.visibleProperty().not());
        form.valueProperty().addListener(change -> chooseForm());
        search.textProperty().addListener(change -> searchAgain());
        compare.serve(comparing);
        compareTab.selectedProperty().subscribe(selected -> showCompared());
        events.watch(this::showEvents);
        asserts.body(body, () -> form.getValue() == BodyForm.JSON);
        asserts.status(status);
        asserts.headers(headers);
        bodyTools
                .getChildren()
                .addAll(
                        Icons.button("fth-chevron-up", "Previous match", () -> step(-1)),
                        Icons.button("fth-chevron-down", "Next match", () -> step(1)),
                        Icons.button("fth-copy", "Copy the body, or what is selected", this::copy),
                        Icons.button("fth-download", "Save the body to a file", this::save));
    }

    /** Follows the cookies that are kept. */
    Subscription watch() {
        return Objects.requireNonNull(cookies).watch();
    }

    void empty(Runnable send) {
        pane.empty("No answer yet. Send asks the server, Ctrl+Enter does the same.", "Send", send);
    }

    void loading(Job<?> job) {
        if (job.state().ended()) {
            return; // so fast that its answer or failure is shown already
        }
        pane.ready();
        pane.loading(job);
        job.whenCancelled(this::cancelled);
    }

    void cancelled() {
        if (shown == null) {
            pane.empty("Cancelled. Nothing was received.", null, () -> {});
        } else {
            pane.ready();
            notes.getChildren().setAll(label(Note.of("Cancelled; this is the answer before.")));
        }
    }

    void failed(Problem problem, @Nullable Runnable retry) {
        pane.failed(problem, retry);
    }

    /** One more act below a failure. */
    void offer(String verb, Runnable act) {
        pane.offer(verb, act);
    }

    void show(Answer answer) {
        shown = answer;
        pane.setContent(content);
        status.setText(
                answer.status() == 0
                        ? "No answer"
                        : (answer.status() + " " + reason(answer)).strip());
        HttpColours.dressStatus(status, answer.status());
        facts.setText(answer.facts());
        notes.getChildren().setAll(answer.notes().stream().map(AnswerController::label).toList());
        headers.getItems().setAll(answer.headers());
        sent.getItems().setAll(answer.sent());
        connection.getItems().setAll(answer.connection());
        Objects.requireNonNull(cookies).show(AnswerFacts.cookies(answer.headers()));
        headersTab.setText("Headers (" + answer.headers().size() + ")");
        showChecks(answer.checks());
        contract.show(answer.contract(), parts, headersTab);
        waterfall.show(answer.timeline());
        picture.setImage(answer.picture());
        showCompared();
        offer(BodyForm.of(answer));
        events.keepIn(parts);
        pane.ready();
    }

    /** A stream that has begun is shown while it comes. */
    private void showEvents(EventStream stream) {
        pane.setContent(content);
        status.setText(stream.status() + " " + StatusWords.of(stream.status()));
        HttpColours.dressStatus(status, stream.status());
        facts.setText("event stream");
        notes.getChildren().clear();
        headers.getItems().setAll(stream.headers());
        headersTab.setText("Headers (" + stream.headers().size() + ")");
        showChecks(List.of());
        events.putInto(parts);
        pane.ready();
    }

    private void showCompared() {
        Answer answer = shown;
        if (answer != null && compareTab.isSelected()) {
            compare.show(answer);
        }
    }

    /** Their tab is there when the file says something of the answer. */
    private void showChecks(List<Checked.Check> all) {
        checks.getChildren().setAll(all.stream().map(CheckLine::new).toList());
        long failed = all.stream().filter(each -> !each.holds()).count();
        checksTab.setText(
                failed == 0
                        ? "Checks (" + all.size() + ")"
                        : "Checks (" + failed + " of " + all.size() + " fail)");
        if (all.isEmpty()) {
            parts.getTabs().remove(checksTab);
        } else if (!parts.getTabs().contains(checksTab)) {
            parts.getTabs().add(1, checksTab);
        }
        checksTab.getStyleClass().remove("tab-fails");
        if (failed > 0) {
            checksTab.getStyleClass().add("tab-fails");
        }
    }

    /** Shows what was answered to an earlier call. */
    void showRemembered(RequestHistory.Call call) {
        workbench
                .jobs()
                .start("Reading an earlier answer", progress -> Answer.of(call))
                .whenDone(this::show)
                .whenFailed(problem -> failed(problem, null));
    }

    private static String reason(Answer answer) {
        return answer.reason().isEmpty() ? StatusWords.of(answer.status()) : answer.reason();
    }

    private static Label label(Note note) {
        var label = new Label(note.words());
        label.setWrapText(true);
        label.getStyleClass().add("answer-note");
        if (note.alarming()) {
            label.getStyleClass().add("answer-alarm");
        }
        return label;
    }

    /** Keeps the way of looking that was chosen where it suits the new answer as well. */
    private void offer(List<BodyForm> forms) {
        BodyForm before = form.getValue();
        offering = true;
        form.getItems().setAll(forms);
        form.setVisible(!forms.isEmpty());
        form.setValue(
                before != null && before == chosen && forms.contains(before)
                        ? before
                        : forms.isEmpty() ? null : forms.getFirst());
        offering = false;
        showBody();
    }

    private void chooseForm() {
        if (!offering) {
            chosen = form.getValue();
            showBody();
        }
    }

    private void showBody() {
        Answer answer = shown;
        if (answer == null) {
            return;
        }
        BodyForm now = form.getValue();
        String text = now == null ? "" : now.text(answer.body());
        boolean coloured = now == BodyForm.JSON && text.length() <= TextViewer.COLOURED;
        body.show(text, coloured ? JsonColours.of(text) : null);
        searchAgain();
    }

    private void searchAgain() {
        places = TextSearch.places(body.text(), search.getText()).limit(MOST_FOUND + 1L).toArray();
        at = -1;
        found.setText(search.getText().isEmpty() ? "" : places.length == 0 ? "none" : "");
        if (places.length > 0) {
            step(1);
        }
    }

    @FXML
    private void findNext() {
        step(1);
    }

    private void step(int by) {
        if (places.length == 0) {
            return;
        }
        at = Math.floorMod(at + by, places.length);
        boolean more = places.length > MOST_FOUND;
        found.setText((at + 1) + " of " + (more ? MOST_FOUND + "+" : "" + places.length));
        body.select(places[at], places[at] + search.getText().length());
    }

    private void copy() {
        workbench.clips().put(body.selectedOrAll());
        workbench.announce("Copied " + Amounts.size(body.selectedOrAll().length()));
    }

    private void save() {
        StoredBody stored = shown == null ? null : shown.stored();
        if (stored == null) {
            workbench.announce("The whole body of an earlier answer is not kept: send it again");
            return;
        }
        workbench.questions().saveFile("Save the body", "answer", file -> save(stored, file));
    }

    private void save(StoredBody stored, Path file) {
        workbench
                .jobs()
                .start(
                        "Saving the body",
                        progress -> {
                            stored.copyTo(file);
                            return stored.length();
                        })
                .whenDone(length -> workbench.announce("Saved " + Amounts.size(length)))
                .whenFailed(workbench::report);
    }

    /** Goes to the search field; false when there is nothing to search. */
    boolean find() {
        if (events.find(parts)) {
            return true;
        }
        if (shown == null) {
            return false;
        }
        search.requestFocus();
        search.selectAll();
        return true;
    }
}
