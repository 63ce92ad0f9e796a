package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessChange;
import dev.binnacle.access.AccessPlan;
import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Step;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** The exact statements of what is about to change, what to know first, and one button. */
public final class PendingController {
    private final AccessModel model;
    private final Pending pending;
    private final Latest<AccessPlan> planning;
    private @Nullable AccessPlan plan;
    private boolean running;
    @FXML private VBox root;
    @FXML private TextArea sql;
    @FXML private VBox warnings;
    @FXML private Label problem;
    @FXML private Button discard;
    @FXML private Button apply;

    PendingController(AccessModel model, Pending pending) {
        this.model = model;
        this.pending = pending;
        this.planning = new Latest<>(model.workbench().jobs());
    }

    Parent node() {
        return root;
    }

    /** Reads again what is wanted; returns the number of changes. */
    int update() {
        if (running) {
            return 0;
        }
        plan = null;
        planning.cancel();
        warnings.getChildren().clear();
        problem.setText("");
        apply.setDisable(true);
        apply.getStyleClass().removeAll("accent", "danger");
        apply.getStyleClass().add(pending.destructive() ? "danger" : "accent");
        try {
            List<AccessChange> changes = pending.changes();
            sql.setText(
                    model.steps(changes).stream()
                            .map(Step::shown)
                            .collect(Collectors.joining(";\n", "", changes.isEmpty() ? "" : ";")));
            apply.setText(pending.verb(changes.size()));
            discard.setDisable(changes.isEmpty());
            if (!changes.isEmpty() && allowed()) {
                planning.start("Asking what stays", model.plan(changes), this::planned, this::say);
            }
            return changes.size();
        } catch (ProblemException refused) {
            sql.setText("");
            apply.setText(pending.verb(0));
            discard.setDisable(false);
            say(refused.problem());
            return 1;
        }
    }

    private boolean allowed() {
        String reason = model.backend().readOnlyReason();
        if (reason != null) {
            problem.setText(reason);
        }
        return reason == null;
    }

    private void planned(AccessPlan made) {
        plan = made;
        for (String warning : made.warnings()) {
            var line = new Label(warning);
            line.setWrapText(true);
            line.getStyleClass().addAll("effect", "warning");
            warnings.getChildren().add(line);
        }
        apply.setDisable(false);
    }

    private void say(Problem found) {
        String detail = found.detail().isEmpty() ? "" : " " + found.detail();
        problem.setText(found.code().id() + "  " + found.sentence() + detail);
    }

    @FXML
    void apply() {
        AccessPlan made = plan;
        if (made == null || running) {
            return;
        }
        running = true;
        apply.setDisable(true);
        long start = System.nanoTime();
        model.apply(made)
                .whenEnded(() -> {
                    running = false;
                    apply.setDisable(false);
                })
                .whenDone(access -> {
                    int count = made.steps().size();
                    model.workbench()
                            .announce(
                                    "Applied "
                                            + count
                                            + (count == 1 ? " statement in " : " statements in ")
                                            + (System.nanoTime() - start) / 1_000_000
                                            + " ms");
                    model.workbench()
                            .deeds()
                            .note(
                                    model.backend(),
                                    "Changed access",
                                    made.steps().stream().map(Step::shown).toList(),
                                    -1);
                    pending.done(made.changes());
                })
                .whenFailed(this::failed);
    }

    private void failed(Problem found) {
        say(found);
        if (found.code() != ProblemCode.STEPS_UNDONE) {
            model.reload();
        }
    }

    @FXML
    private void discard() {
        pending.discard();
    }

    void dispose() {
        planning.cancel();
    }
}
