package dev.binnacle.desktop.schema.lint;

import dev.binnacle.base.Job;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.Subject;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What the linter finds: the list on the left, what is chosen on the right. */
public final class LintController {
    private final Workbench workbench;
    private final Backend backend;
    private final LintServices services;
    private final LintModel model = new LintModel();
    private Subscription events = Subscription.EMPTY;
    private @Nullable Job<List<Finding>> running;
    @FXML private StatePane states;
    @FXML private Label counts;
    @FXML private TextField query;
    @FXML private ToggleButton byRule;
    @FXML private ListView<LintRow> list;
    @FXML private Label rule;
    @FXML private Label message;
    @FXML private Label weight;
    @FXML private Label help;
    @FXML private VBox fixBox;
    @FXML private Label fixTitle;
    @FXML private TextArea statements;
    @FXML private Button open;

    LintController(Workbench workbench, Backend backend, LintServices services) {
        this.workbench = workbench;
        this.backend = backend;
        this.services = services;
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(model.query());
        byRule.selectedProperty().bindBidirectional(model.byRule());
        list.setItems(model.rows());
        list.setCellFactory(view -> new LintCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::openByMouse);
        events = backend.catalogProperty().subscribe(catalog -> refresh());
    }

    void refresh() {
        if (backend.database() == null) {
            return; // what is shown stays; the structure comes with the connection
        }
        if (running != null) {
            running.cancel();
        }
        Job<List<Finding>> job =
                workbench
                        .jobs()
                        .start("Checking the structure of " + backend.name(), services.check(backend));
        running = job;
        states.loading(job);
        job.whenDone(this::found).whenFailed(problem -> states.failed(problem, this::refresh));
    }

    private void found(List<Finding> findings) {
        model.found(findings);
        counts.setText(model.counts());
        if (model.nothing()) {
            states.empty(
                    "Nothing found: no rule has anything against this structure.",
                    "Check again",
                    this::refresh);
            return;
        }
        states.ready();
        list.getSelectionModel().select(Math.min(1, model.rows().size() - 1));
    }

    private void show(@Nullable LintRow row) {
        Finding finding = row == null ? null : row.finding();
        if (finding == null) {
            return; // what was read stays while one passes a heading
        }
        String names = String.join(", ", finding.rule().aliases());
        rule.setText(
                finding.severity().word()
                        + " · "
                        + finding.rule().id()
                        + (names.isEmpty() ? "" : " · " + names));
        message.setText(Shown.inFull(finding.where()) + ": " + Shown.inFull(finding.message()));
        text(weight, Objects.requireNonNullElse(finding.weight(), ""));
        help.setText(finding.rule().meaning() + " " + finding.help());
        open.setDisable(table(finding) == null);
        Fix fix = finding.fix();
        fixBox.setVisible(fix != null);
        fixBox.setManaged(fix != null);
        if (fix != null) {
            fixTitle.setText(fix.title());
            statements.setText(String.join("\n", fix.statements()));
        }
    }

    private static void text(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void openByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    private void openByMouse(MouseEvent event) {
        if (event.getClickCount() == 2) {
            open();
        }
    }

    @FXML
    private void open() {
        LintRow row = list.getSelectionModel().getSelectedItem();
        TableName table = row == null ? null : table(row.finding());
        if (table != null) {
            workbench.open(Target.structure(backend.id(), table));
        }
    }

    private static @Nullable TableName table(@Nullable Finding finding) {
        Subject subject = finding == null ? null : finding.subject();
        return subject == null ? null : subject.table();
    }

    @FXML
    private void again() {
        workbench.backends().refresh(backend);
    }

    @FXML
    private void copy() {
        workbench.clips().put(statements.getText());
        workbench.announce("Copied the statements");
    }

    void takeKeys() {
        list.requestFocus();
    }

    void dispose() {
        events.unsubscribe();
        if (running != null) {
            running.cancel();
        }
    }
}
