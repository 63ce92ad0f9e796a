package dev.binnacle.desktop.schema;

import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Step;
import dev.binnacle.schema.Effect;
import dev.binnacle.schema.Reversal;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.StructurePlan;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * A change in the making, in place: the form, the exact statements, what they lose, and one button.
 * The button works once the database has been asked what would be lost.
 */
public final class ChangePanelController {
    private final BackendStructure structure;
    private final Latest<StructurePlan> planning;
    private final BiConsumer<List<StructureChange>, List<StructureChange>> applied;
    private final Runnable closed;
    private @Nullable ChangeForm current;
    private @Nullable StructurePlan plan;
    private boolean running;
    @FXML private VBox root;
    @FXML private Label title;
    @FXML private ScrollPane form;
    @FXML private VBox statements;
    @FXML private TextArea ddl;
    @FXML private VBox effects;
    @FXML private Label problem;
    @FXML private Button apply;
    @FXML private Button close;

    /**
     * @param applied called after the changes were made, with what they were and what takes them
     *     back (nothing where that cannot be)
     * @param closed called when a person closes the panel
     */
    ChangePanelController(
            BackendStructure structure,
            BiConsumer<List<StructureChange>, List<StructureChange>> applied,
            Runnable closed) {
        this.structure = structure;
        this.planning = new Latest<>(structure.workbench().jobs());
        this.applied = applied;
        this.closed = closed;
    }

    /** Puts a form into the panel. */
    void show(String words, ChangeForm changeForm, Parent node) {
        current = changeForm;
        title.setText(words);
        form.setContent(node);
        close.setVisible(true);
        apply.getStyleClass().removeAll("accent", "danger");
        apply.getStyleClass().add(changeForm.destructive() ? "danger" : "accent");
        changeForm.onChange(this::update);
        update();
    }

    /** For a panel that fills its tab: nothing to go back to, and more room for the form. */
    void asTab() {
        close.setVisible(false);
        form.setPrefWidth(680);
        statements.setPrefWidth(300);
    }

    /** Reads the form again: shows the statements at once, and asks what they would lose. */
    void update() {
        ChangeForm asked = current;
        if (asked == null || running) {
            return;
        }
        plan = null;
        planning.cancel();
        effects.getChildren().clear();
        problem.setText("");
        apply.setDisable(true);
        try {
            List<StructureChange> changes = asked.changes();
            List<String> statements = structure.statements(changes);
            ddl.setText(statements.isEmpty() ? "" : String.join(";\n", statements) + ";");
            apply.setText(words(asked, statements.size()));
            if (!statements.isEmpty() && allowed()) {
                ask(changes);
            }
        } catch (ProblemException refused) {
            ddl.setText("");
            apply.setText(asked.verb());
            say(refused.problem());
        }
    }

    private static String words(ChangeForm asked, int statements) {
        return statements > 1 && asked.verb().equals("Apply")
                ? "Apply " + statements + " statements"
                : asked.verb();
    }

    private boolean allowed() {
        String reason = structure.backend().readOnlyReason();
        if (reason != null) {
            problem.setText(reason);
        }
        return reason == null;
    }

    private void ask(List<StructureChange> changes) {
        planning.start(
                "Asking what would be lost", structure.plan(changes), this::planned, this::say);
    }

    private void planned(StructurePlan made) {
        plan = made;
        boolean fails = false;
        for (Effect effect : made.effects()) {
            var line = new Label(effect.sentence());
            line.setWrapText(true);
            line.getStyleClass()
                    .addAll(
                            "effect",
                            effect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            effects.getChildren().add(line);
            fails |= effect.kind() == Effect.Kind.FAILS;
        }
        apply.setDisable(fails);
    }

    private void say(Problem found) {
        String detail = found.detail().isEmpty() ? "" : " " + found.detail();
        problem.setText(found.code().id() + "  " + found.sentence() + detail);
    }

    @FXML
    private void apply() {
        StructurePlan made = plan;
        if (made == null || running) {
            return;
        }
        running = true;
        apply.setDisable(true);
        problem.setText("");
        long start = System.nanoTime();
        Catalog before = structure.catalog();
        structure
                .apply(made)
                .whenDone(catalog -> {
                    announce(made, start);
                    note(made);
                    applied.accept(made.changes(), Reversal.of(made.changes(), before, catalog));
                })
                .whenFailed(this::failed)
                .whenEnded(() -> {
                    running = false;
                    apply.setDisable(false);
                });
    }

    private void note(StructurePlan made) {
        structure
                .workbench()
                .deeds()
                .note(
                        structure.backend(),
                        "Changed the structure",
                        made.steps().stream().map(Step::shown).toList(),
                        -1);
    }

    private void announce(StructurePlan made, long start) {
        int count = made.steps().size();
        long millis = (System.nanoTime() - start) / 1_000_000;
        structure
                .workbench()
                .announce(
                        "Applied "
                                + count
                                + (count == 1 ? " statement in " : " statements in ")
                                + millis
                                + " ms");
    }

    /** The form stays as it is; where some statements hold, the structure is read again. */
    private void failed(Problem found) {
        say(found);
        if (found.code() != ProblemCode.STEPS_UNDONE) {
            structure.workbench().backends().refresh(structure.backend());
        }
    }

    /** Whether something is written here that closing would lose. */
    boolean begun() {
        return current != null && !ddl.getText().isEmpty();
    }

    @FXML
    void close() {
        planning.cancel();
        current = null;
        closed.run();
    }

    /** Brings the keyboard to the form. */
    void focus() {
        form.requestFocus();
    }

    Parent node() {
        return root;
    }
}
