package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Latest;
import dev.binnacle.database.Column;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.comparison.Proposal;
import dev.binnacle.schema.comparison.Side;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.Difference;
import dev.binnacle.schema.diff.RenameQuestion;
import dev.binnacle.schema.object.SchemaObject;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Two sides, what differs between them with old beside new, and renames to be decided. */
public final class MigrationController {
    /** Where the plan begins. */
    private static final double PLAN = 0.42;

    private final Workbench workbench;
    private final Backend backend;
    private final MigrationServices services;
    private final MigrationModel model;
    private final Latest<Proposal> comparing;
    private Subscription events = Subscription.EMPTY;
    @FXML private Label live;
    @FXML private ComboBox<SideChoice> sides;
    @FXML private Label summary;
    @FXML private StatePane states;
    @FXML private VBox questions;
    @FXML private SplitPane main;
    @FXML private SplitPane beside;
    @FXML private ListView<Difference> differences;
    @FXML private TextArea before;
    @FXML private TextArea after;

    MigrationController(
            Workbench workbench,
            Backend backend,
            MigrationServices services,
            MigrationModel model) {
        this.workbench = workbench;
        this.backend = backend;
        this.services = services;
        this.model = model;
        this.comparing = new Latest<>(workbench.jobs());
    }

    @FXML
    private void initialize() {
        live.setText(Shown.shortened(Shown.inFull(backend.name()), 28));
        differences.setCellFactory(list -> new DifferenceCell());
        differences.setFixedCellSize(28);
        events =
                Subscription.combine(
                        differences
                                .getSelectionModel()
                                .selectedItemProperty()
                                .subscribe(this::select),
                        model.proposal.subscribe(this::show));
    }

    /** Puts the plan below. */
    void below(Node sheet) {
        main.getItems().add(sheet);
        main.setDividerPositions(PLAN);
    }

    /** Chooses a side by its key, and compares. */
    void choose(String key) {
        sides.getItems().setAll(SideChoice.all(services, workbench.backends(), backend));
        SideChoice wanted =
                sides.getItems().stream()
                        .filter(side -> side.key().equals(key))
                        .findFirst()
                        .orElse(sides.getItems().getFirst());
        sides.setValue(wanted);
        sides.valueProperty().addListener(change -> other());
        compare();
    }

    String side() {
        return sides.getValue().key();
    }

    private void other() {
        model.forget();
        compare();
    }

    @FXML
    void compare() {
        Side side = sides.getValue().side();
        Decisions decisions = model.decisions();
        states.loading(
                comparing.start(
                        "Comparing " + backend.name() + " with " + sides.getValue(),
                        progress ->
                                services.comparisons()
                                        .compare(
                                                backend.await(progress), side, decisions, progress),
                        model::propose,
                        problem -> states.failed(problem, this::compare)));
    }

    private void show(@Nullable Proposal proposal) {
        if (proposal == null) {
            summary.setText("");
            differences.getItems().clear();
            return;
        }
        differences.getItems().setAll(proposal.differences());
        differences.getSelectionModel().selectFirst();
        questions.getChildren().clear();
        proposal.questions().forEach(question -> questions.getChildren().add(asked(question)));
        boolean files = proposal.plan() == null && proposal.questions().isEmpty();
        summary.setText(words(proposal, files));
        show(beside, !files);
        main.setDividerPositions(files ? 0 : PLAN);
        if (proposal.differences().isEmpty() && proposal.steps().isEmpty()) {
            states.empty(
                    files ? "Nothing is pending." : "Both sides are the same.",
                    "Compare again",
                    this::compare);
        } else {
            states.ready();
        }
    }

    private static String words(Proposal proposal, boolean files) {
        if (files) {
            int count = proposal.files().size();
            return count == 1 ? "1 file is pending" : count + " files are pending";
        }
        int count = proposal.differences().size();
        String notes = proposal.notes().isEmpty() ? "" : " · " + proposal.notes().getFirst();
        return (count == 1 ? "1 difference" : count + " differences") + notes;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private Node asked(RenameQuestion question) {
        var words =
                new Label(
                        Shown.inFull(
                                "Is "
                                        + question.from().words()
                                        + " now called "
                                        + question.to().path()
                                        + "? "
                                        + question.why()));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var yes = new Button("Renamed");
        yes.setOnAction(event -> decide(question, true));
        var no = new Button("Not the same");
        no.setOnAction(event -> decide(question, false));
        var line = new HBox(8, words, yes, no);
        line.getStyleClass().add("rename-question");
        return line;
    }

    private void decide(RenameQuestion question, boolean renamed) {
        model.decide(question, renamed);
        compare();
    }

    private void select(@Nullable Difference difference) {
        before.setText(difference == null ? "" : text(difference.before()));
        after.setText(difference == null ? "" : text(difference.after()));
    }

    private static String text(@Nullable SchemaObject object) {
        if (object == null) {
            return "";
        }
        if (object.value() instanceof Column column) {
            return words(column);
        }
        return object.create().isEmpty()
                ? object.value().toString()
                : String.join(";\n", object.create()) + ";";
    }

    /** As its line in CREATE TABLE, near enough to be read beside another. */
    private static String words(Column column) {
        String value = column.defaultExpression();
        return column.name()
                + " "
                + column.type()
                + (column.nullable() ? "" : "\nnot null")
                + (value == null ? "" : "\ndefault " + value)
                + (column.generated() == Column.Generated.NEVER
                        ? ""
                        : "\n" + column.generated().toString().toLowerCase(Locale.ROOT))
                + (column.comment() == null ? "" : "\n-- " + column.comment());
    }

    void dispose() {
        comparing.cancel();
        events.unsubscribe();
    }
}
