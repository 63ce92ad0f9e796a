package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.comparison.Proposal;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.migration.MigrationRun;
import dev.binnacle.schema.migration.MigrationSettings;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.rehearsal.RehearsalReport;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** The plan: its steps, what was found, a rehearsal, and applying it. */
public final class MigrationSheetController {
    private static final int TOLD = 2;

    private final Workbench workbench;
    private final Backend backend;
    private final MigrationServices services;
    private final MigrationModel model;
    private final Runnable changed;
    private Subscription events = Subscription.EMPTY;
    private @Nullable Job<?> job;
    private boolean applying;
    @FXML private VBox sheet;
    @FXML private Label title;
    @FXML private Label general;
    @FXML private Label named;
    @FXML private TextField name;
    @FXML private CheckBox backup;
    @FXML private ListView<PlanLine> steps;
    @FXML private Label problem;
    @FXML private Button stop;
    @FXML private Button rehearse;
    @FXML private Button apply;

    /**
     * @param changed called when the database is another than was compared
     */
    MigrationSheetController(
            Workbench workbench,
            Backend backend,
            MigrationServices services,
            MigrationModel model,
            Runnable changed) {
        this.workbench = workbench;
        this.backend = backend;
        this.services = services;
        this.model = model;
        this.changed = changed;
    }

    @FXML
    private void initialize() {
        steps.setCellFactory(StepCell::new);
        events =
                Subscription.combine(
                        model.proposal.subscribe(made -> show()),
                        model.rehearsal.subscribe(made -> show()),
                        backend.unlockedProperty().subscribe(open -> show()));
    }

    private void show() {
        Proposal made = model.proposal.get();
        List<PlanLine> lines = model.lines();
        steps.getItems().setAll(lines);
        int count = made == null ? 0 : made.steps().size();
        boolean there = made != null && !lines.isEmpty();
        sheet.setVisible(there);
        sheet.setManaged(there);
        if (made == null) {
            return;
        }
        title.setText(words(made, count));
        String found =
                model.general().stream().map(Finding::message).collect(Collectors.joining("\n"));
        general.setText(found);
        show(general, !found.isEmpty());
        show(named, made.plan() != null);
        show(name, made.plan() != null);
        show(backup, made.destroys());
        apply.setText(count == 1 ? "Apply 1 step" : "Apply " + count + " steps");
        apply.getStyleClass().removeAll("accent", "danger");
        apply.getStyleClass().add(made.destroys() ? "danger" : "accent");
        enable();
    }

    private static String words(Proposal made, int steps) {
        int files = made.plan() == null ? made.files().size() : made.transactions().size();
        int findings =
                made.findings().size()
                        + made.files().stream().mapToInt(file -> file.findings().size()).sum();
        String found = findings == 1 ? " · 1 finding" : " · " + findings + " findings";
        return (steps == 1 ? "1 step in " : steps + " steps in ")
                + (files == 1 ? "1 file" : files + " files")
                + (findings == 0 ? "" : found);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void enable() {
        String reason = backend.readOnlyReason();
        boolean busy = job != null;
        apply.setDisable(busy || reason != null);
        rehearse.setDisable(busy);
        name.setDisable(busy);
        show(stop, busy);
        if (!busy && reason != null) {
            problem.setText(reason);
        }
    }

    @FXML
    private void rehearse() {
        Proposal made = model.proposal.get();
        if (made == null || job != null) {
            return;
        }
        List<List<PlanStep>> transactions = made.transactions();
        run(
                workbench
                        .jobs()
                        .<RehearsalReport>start(
                                "Rehearsing on a copy of " + backend.name(),
                                progress ->
                                        services.rehearsal()
                                                .run(
                                                        backend.await(progress),
                                                        transactions,
                                                        progress))
                        .whenDone(report -> {
                            model.rehearsal.set(report);
                            tell(report.unproven());
                        }));
    }

    @FXML
    private void apply() {
        Proposal made = model.proposal.get();
        if (made == null || job != null) {
            return;
        }
        MigrationSettings settings =
                backup.isSelected()
                        ? MigrationSettings.standard().withBackup()
                        : MigrationSettings.standard();
        var work = new MigrationWork(services, made, name.getText(), settings);
        applying = true;
        run(
                workbench
                        .jobs()
                        .<MigrationRun>start(
                                "Migrating " + backend.name(),
                                progress -> work.run(backend.await(progress), progress))
                        .whenDone(done -> applied(made, done))
                        .whenEnded(() -> {
                            applying = false;
                            workbench.backends().refresh(backend).whenEnded(changed);
                        }));
    }

    private void applied(Proposal made, MigrationRun done) {
        if (!done.stopped()) {
            model.applied();
        }
        int count = done.applied().size();
        workbench.announce(
                "Applied "
                        + (count == 1 ? "1 migration" : count + " migrations")
                        + (done.stopped() ? ", " + done.left().size() + " left" : ""));
        workbench
                .deeds()
                .note(backend, "Migrated", made.steps().stream().map(PlanStep::sql).toList(), -1);
    }

    private void run(Job<?> started) {
        job = started;
        tell(List.of());
        enable();
        started.onProgress(() -> problem.setText(started.message()));
        started.whenFailed(this::say);
        started.whenEnded(() -> {
            job = null;
            enable();
        });
    }

    private void say(Problem found) {
        problem.setText(found.text());
    }

    /** The first lines of it; all when the mouse rests on them. */
    private void tell(List<String> lines) {
        int more = lines.size() - TOLD;
        String shown = lines.stream().limit(TOLD).collect(Collectors.joining("\n"));
        problem.setText(more > 0 ? shown + " … and " + more + " more" : shown);
        Tip.setText(problem, more > 0 ? String.join("\n", lines) : null);
    }

    @FXML
    private void stop() {
        Job<?> running = job;
        if (running != null) {
            running.cancel();
        }
    }

    boolean running() {
        return applying;
    }

    void dispose() {
        stop();
        events.unsubscribe();
    }
}
