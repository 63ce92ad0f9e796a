package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.comparison.Proposal;
import dev.binnacle.schema.comparison.Side;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.RenameQuestion;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Two sides, renames to be decided, and the states of comparing them. */
public final class MigrationController {
    /** Where the plan begins. */
    private static final double PLAN = 0.45;

    /** So many questions are shown at once. */
    private static final int ASKED = 3;

    private final Workbench workbench;
    private final Backend backend;
    private final MigrationServices services;
    private final MigrationModel model;
    private final WorkspaceFiles files;
    private final Latest<Proposal> comparing;
    private Subscription events = Subscription.EMPTY;
    private @Nullable Job<?> running;
    private boolean filling;
    @FXML private ComboBox<SideChoice> from;
    @FXML private ComboBox<SideChoice> to;
    @FXML private Label summary;
    @FXML private Label notes;
    @FXML private HBox snapshotRow;
    @FXML private TextField snapshotName;
    @FXML private Label snapshotProblem;
    @FXML private StatePane states;
    @FXML private VBox questions;
    @FXML private SplitPane main;

    MigrationController(
            Workbench workbench,
            Backend backend,
            MigrationServices services,
            MigrationModel model) {
        this.workbench = workbench;
        this.backend = backend;
        this.services = services;
        this.model = model;
        this.files = new WorkspaceFiles(workbench, backend, services);
        this.comparing = new Latest<>(workbench.jobs());
    }

    @FXML
    private void initialize() {
        show(snapshotRow, false);
        from.valueProperty().addListener(change -> other());
        to.valueProperty().addListener(change -> other());
        events = model.proposal.subscribe(this::show);
    }

    /** Puts the tree above and the plan below, each as long as there is something in it. */
    void parts(Node differences, Node sheet) {
        model.proposal.subscribe(proposal -> {
            if (proposal != null) {
                List<Node> wanted = new ArrayList<>();
                if (proposal.differences().count() > 0) {
                    wanted.add(differences);
                }
                if (!proposal.steps().isEmpty()) {
                    wanted.add(sheet);
                }
                arrange(wanted);
            }
        });
    }

    private void arrange(List<Node> wanted) {
        if (!main.getItems().equals(wanted)) {
            main.getItems().setAll(wanted);
            main.setDividerPositions(PLAN);
        }
    }

    /** Chooses the sides by their keys, and compares. */
    void choose(String left, String right) {
        fill(List.of(), left, right);
        files.snapshots(names -> {
            fill(names, left, right);
            compare();
        });
    }

    private void fill(List<String> snapshots, String left, String right) {
        filling = true;
        List<SideChoice> all = SideChoice.all(services, workbench.backends(), backend, snapshots);
        from.getItems().setAll(all);
        to.getItems().setAll(all);
        from.setValue(found(all, left, 0));
        to.setValue(found(all, right, 1));
        filling = false;
    }

    private static SideChoice found(List<SideChoice> all, String key, int otherwise) {
        return all.stream()
                .filter(side -> side.key().equals(key))
                .findFirst()
                .orElse(all.get(otherwise));
    }

    String from() {
        return from.getValue().key();
    }

    String to() {
        return to.getValue().key();
    }

    private void other() {
        if (!filling) {
            model.forget();
            compare();
        }
    }

    @FXML
    void compare() {
        Side left = from.getValue().side();
        Side right = to.getValue().side();
        Decisions decisions = model.decisions();
        Job<Proposal> job =
                comparing.start(
                        "Comparing " + from.getValue() + " with " + to.getValue(),
                        progress ->
                                services.comparisons()
                                        .compare(
                                                backend.await(progress),
                                                left,
                                                right,
                                                decisions,
                                                progress),
                        this::compared,
                        this::failed);
        running = job;
        job.whenCancelled(() -> cancelled(job));
        states.loading(job);
    }

    private void compared(Proposal proposal) {
        model.from.set(from.getValue().words());
        model.to.set(to.getValue().words());
        model.propose(proposal);
    }

    private void cancelled(Job<?> job) {
        if (job == running && model.proposal.get() == null) {
            states.empty("Comparing was cancelled.", "Compare", this::compare);
        } else if (job == running) {
            states.ready();
        }
    }

    private void failed(Problem problem) {
        summary.setText("");
        say(List.of());
        boolean designed =
                SideChoice.DEFINITION.equals(from()) || SideChoice.DEFINITION.equals(to());
        if (problem.code() == ProblemCode.DEFINITION_MISSING && designed) {
            states.empty(
                    problem.sentence(),
                    "Begin it with the structure of "
                            + Shown.shortened(Shown.inFull(backend.name()), 28),
                    () -> files.begin(this::compare));
            return;
        }
        states.failed(problem, this::compare);
        if (problem.code() == ProblemCode.DEFINITION_BROKEN) {
            files.broken(problem, List.of(from.getValue().side(), to.getValue().side()))
                    .ifPresent(file ->
                            states.offer("Open " + file.getFileName(), () -> files.open(file)));
        }
    }

    private void show(@Nullable Proposal proposal) {
        if (proposal == null) {
            summary.setText("");
            say(List.of());
            return;
        }
        say(proposal.notes());
        ask(proposal.questions());
        summary.setText(words(proposal));
        if (proposal.differences().count() > 0 || !proposal.files().isEmpty()) {
            states.ready();
            return;
        }
        states.empty(
                from.getValue() + " and " + to.getValue() + " are the same.",
                "Compare again",
                this::compare);
    }

    private void say(List<String> sentences) {
        notes.setText(Shown.inFull(String.join(" · ", sentences)));
        show(notes, !sentences.isEmpty());
    }

    private static String words(Proposal proposal) {
        int count = proposal.differences().count();
        int pending = proposal.files().size();
        String files = pending == 1 ? "1 file is pending" : pending + " files are pending";
        String differences = count == 1 ? "1 difference" : count + " differences";
        return pending == 0 ? differences : count == 0 ? files : files + " · " + differences;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** The first few; the others come when these are answered. */
    private void ask(List<RenameQuestion> all) {
        questions.getChildren().clear();
        all.stream().limit(ASKED).forEach(each -> questions.getChildren().add(asked(each)));
        if (all.size() > ASKED) {
            var none = new Button("None of the " + all.size() + " is renamed");
            none.setOnAction(event -> {
                all.forEach(question -> model.decide(question, false));
                compare();
            });
            var words = question("And " + (all.size() - ASKED) + " more like these.");
            questions.getChildren().add(line(words, none));
        }
    }

    private static Label question(String sentence) {
        var words = new Label(Shown.inFull(sentence));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Node line(Node... nodes) {
        var line = new HBox(8, nodes);
        line.getStyleClass().add("rename-question");
        return line;
    }

    private Node asked(RenameQuestion question) {
        var words =
                question(
                        "Is "
                                + question.from().words()
                                + " now called "
                                + question.to().path()
                                + "? "
                                + question.why());
        var yes = new Button("Renamed");
        yes.setOnAction(event -> decide(question, true));
        var no = new Button("Not the same");
        no.setOnAction(event -> decide(question, false));
        return line(words, yes, no);
    }

    private void decide(RenameQuestion question, boolean renamed) {
        model.decide(question, renamed);
        compare();
    }

    @FXML
    private void askSnapshot() {
        snapshotName.setText(Snapshots.name(backend.name(), backend.catalog().readAt()));
        snapshotProblem.setText("");
        show(snapshotRow, true);
        snapshotName.requestFocus();
        snapshotName.selectAll();
    }

    @FXML
    private void leaveSnapshot() {
        show(snapshotRow, false);
    }

    @FXML
    private void saveSnapshot() {
        files.save(
                snapshotName.getText(),
                names -> {
                    leaveSnapshot();
                    fill(names, from(), to());
                },
                problem -> snapshotProblem.setText(problem.sentence() + " " + problem.hint()));
    }

    void dispose() {
        comparing.cancel();
        events.unsubscribe();
    }
}
